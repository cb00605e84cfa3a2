import { folderUnder, isTest, type LayerRule } from "./layer-rule.ts";
import type { SourceFile } from "./source-file.ts";

const MODULES = "apps/api/src/modules/";
/** A job's work is a command itself; asking for it changes nothing yet. */
const LOGS = ["runCommand", "runAudited", "append", "appendAlone", "enqueue"];
/** A batch that is still being read is its owner's draft; importing it is the change. */
const DRAFT = new Set(["readBatch"]);

/** A write that never meets the log would succeed unseen. Here what stands in the code; that each row is written, once, the test of every procedure tells. */
export const auditedMutations: LayerRule = {
  id: "audited-mutations",
  why: "a mutation is a use-case that goes through runCommand or runAudited",
  check: (files) => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    /** By itself, or by what it calls in its own module. */
    const logs = (file: SourceFile, seen: ReadonlySet<string> = new Set()): boolean =>
      LOGS.some((call) => file.calls.has(call)) ||
      file.imports.some(({ to, kind }) => {
        const next = byPath.get(to);
        return kind === "value" && folderUnder(to, MODULES) === folderUnder(file.path, MODULES) && next !== undefined && !seen.has(to) && logs(next, new Set([...seen, file.path]));
      });
    return files
      .filter(({ path }) => folderUnder(path, MODULES) !== null && path.endsWith(".router.ts") && !isTest(path))
      .flatMap((router) =>
        [...router.mutates].flatMap((called) => {
          const useCase = byPath.get(router.imports.find(({ kind, names }) => kind === "value" && names.includes(called))?.to ?? "");
          return (useCase !== undefined && logs(useCase)) || DRAFT.has(called)
            ? []
            : [{ file: router.path, what: `${called} changes something outside runCommand and runAudited` }];
        }),
      );
  },
};
