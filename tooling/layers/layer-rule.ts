import type { Import, SourceFile } from "./source-file.ts";

export interface Violation {
  readonly file: string;
  readonly what: string;
}

export interface LayerRule {
  readonly id: string;
  readonly why: string;
  check(files: readonly SourceFile[]): readonly Violation[];
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\/|\/e2e\//u.test(path);
}

/** A rule that looks at one import at a time: a text is a violation, null is fine. */
export function importRule(id: string, why: string, judge: (file: SourceFile, imported: Import) => string | null): LayerRule {
  return {
    id,
    why,
    check: (files) =>
      files.flatMap((file) =>
        file.imports.flatMap((imported) => {
          const what = judge(file, imported);
          return what === null ? [] : [{ file: file.path, what }];
        }),
      ),
  };
}

export function fileRule(id: string, why: string, judge: (file: SourceFile) => string | null): LayerRule {
  return {
    id,
    why,
    check: (files) =>
      files.flatMap((file) => {
        const what = judge(file);
        return what === null ? [] : [{ file: file.path, what }];
      }),
  };
}

/** The folder right under `parent`, or null when the path lies elsewhere. */
export function folderUnder(path: string, parent: string): string | null {
  if (!path.startsWith(parent)) return null;
  const [folder, ...rest] = path.slice(parent.length).split("/");
  return rest.length === 0 ? null : (folder ?? null);
}
