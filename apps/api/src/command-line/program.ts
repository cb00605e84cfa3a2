import { parseCalendarDate } from "@yanzhen/domain/kernel";
import { text } from "@yanzhen/domain/messages";
import { Command, InvalidArgumentError } from "commander";

import { verifyAudit } from "../platform/audit/verify-audit.ts";
import { sealKey } from "../platform/audit/seal-key.ts";
import type { RequestContext } from "../platform/context.ts";
import { writeArchive } from "../platform/db/backup/write-archive.ts";
import { RefusedError } from "../platform/refused-error.ts";
import type { Services } from "../platform/services.ts";
import { createCallerFactory } from "../platform/trpc.ts";
import { rootRouter } from "../root-router.ts";
import { signedIn } from "./command-context.ts";

export interface CommandLine {
  readonly services: Services;
  readonly password: string | undefined;
  readonly out: (line: string) => void;
}

interface Shared {
  readonly json?: true;
  readonly as?: string;
}

const date = (told: string): string => {
  const parsed = parseCalendarDate(told);
  if (!parsed.ok) throw new InvalidArgumentError("a date is written YYYY-MM-DD");
  return parsed.value;
};

const callerOf = createCallerFactory(rootRouter);

/** The commands that run on an opened store, here or inside the running server. Exit codes: docs/cli.md. */
export function buildProgram({ services, password, out }: CommandLine): Command {
  const program = new Command("yanzhen")
    .description("雁阵 Yanzhen on the command line")
    .exitOverride()
    .configureOutput({ writeOut: (told) => out(told.trimEnd()), writeErr: (told) => out(told.trimEnd()) });
  const print = (shared: Shared, value: unknown, lines: () => readonly string[]): void =>
    shared.json === true ? out(JSON.stringify(value)) : lines().forEach((line) => out(line));
  const business = (name: string, about: string): Command =>
    program.command(name).description(about).option("--json", "print one line of JSON").option("--as <account>", "act as this account; its password stands in YANZHEN_PASSWORD");
  const call = async (shared: Shared): Promise<{ readonly api: ReturnType<typeof callerOf>; readonly ctx: RequestContext }> => {
    const ctx = await signedIn(services, { as: shared.as, password });
    return { api: callerOf(ctx), ctx };
  };
  const unitId = async (api: ReturnType<typeof callerOf>, code: string | undefined, asOf: string | undefined): Promise<string | undefined> => {
    if (code === undefined) return undefined;
    const found = (await api.org.byCode({ code, at: asOf === undefined ? {} : { asOf } }))?.id;
    if (found === undefined) throw new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
    return found;
  };

  business("overview", "the figures of a unit on a day")
    .option("--as-of <date>", "the day, today when left out", date)
    .option("--unit <code>", "a unit's code, everything in scope when left out")
    .action(async (options: Shared & { readonly asOf?: string; readonly unit?: string }) => {
      const { api } = await call(options);
      const unit = await unitId(api, options.unit, options.asOf);
      const overview = await api.reporting.overview({ ...(unit === undefined ? {} : { unitId: unit }), at: options.asOf === undefined ? {} : { asOf: options.asOf } });
      print(options, overview, () => [
        `${overview.unit?.name ?? ""} ${overview.asOf}`,
        ...overview.figures.map(
          (figure) =>
            `${text(`label.metric.${figure.key}`, {}, "zh-CN")}\t${figure.printed}${figure.ratio === null ? "" : `\t${figure.ratio.numerator}/${figure.ratio.denominator}`}`,
        ),
      ]);
    });

  business("coverage", "covered compounds of a unit on a day, by the units below, and every uncovered one by name")
    .option("--as-of <date>", "the day, today when left out", date)
    .option("--unit <code>", "a unit's code, everything in scope when left out")
    .action(async (options: Shared & { readonly asOf?: string; readonly unit?: string }) => {
      const { api } = await call(options);
      const unit = await unitId(api, options.unit, options.asOf);
      const coverage = await api.posting.coverage({ ...(unit === undefined ? {} : { unitId: unit }), at: options.asOf === undefined ? {} : { asOf: options.asOf } });
      print(options, coverage, () => [
        `${coverage.covered.numerator}/${coverage.covered.denominator}\t${coverage.printed}\t${coverage.asOf}`,
        ...coverage.parts.map((part) => `${part.name}\t${part.covered}/${part.compounds}`),
        ...coverage.uncovered.map((compound) => `- ${compound.parentName ?? ""} ${compound.name}`),
      ]);
    });

  program
    .command("backup")
    .description("write the whole store to one archive")
    .argument("<file>")
    .option("--json", "print one line of JSON")
    .action(async (file: string, options: Shared) => {
      const { database, tenant, crypto, clock, audit } = services;
      const manifest = await writeArchive(database.unguarded, file, { tenant, keyId: crypto.keyId, createdAt: clock.now() });
      await audit.appendAlone({
        principal: "operator",
        accountId: null,
        sessionId: null,
        ip: null,
        command: "backup",
        entity: "store",
        entityId: null,
        result: "ok",
        detail: { stateHash: manifest.stateHash },
      });
      print(options, { file, stateHash: manifest.stateHash, tables: manifest.tables.length }, () => [`${file}\tstate hash ${manifest.stateHash}`]);
    });

  program
    .command("audit")
    .description("the audit log")
    .command("verify")
    .description("check every row, seal and the anchors outside the database")
    .option("--json", "print one line of JSON")
    .action(async (options: Shared) => {
      const { database, crypto, config, audit } = services;
      await audit.seal();
      const verdict = await verifyAudit({ db: database.unguarded, macKey: crypto.derive("audit"), sealKey: sealKey(crypto.derive("seal")), anchorFile: config.anchorFile });
      print(options, verdict, () => [`rows ${verdict.rows}, seals ${verdict.seals}, faults ${verdict.faults.length}`, ...verdict.faults.map((fault) => JSON.stringify(fault))]);
      if (verdict.faults.length > 0) throw new RefusedError({ code: "audit.faults", facts: { count: verdict.faults.length } });
    });
  return program;
}
