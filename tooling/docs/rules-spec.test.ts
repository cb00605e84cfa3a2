import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ruleCatalogue } from "@yanzhen/domain/rules";
import { expect, test } from "vitest";

import { ROOT } from "../run-command.ts";

const ROW = /^\| ([A-Z]{3}-R\d+) \| (error|warning|info) \| [^|]+ \| ([^|]+) \|$/gmu;

test("SPEC.md of the rules lists each rule of the catalogue with its severity and its clause", () => {
  const text = readFileSync(join(ROOT, "packages/domain/src/rules/SPEC.md"), "utf8");
  const listed = [...text.matchAll(ROW)].map(([, id, severity, clause]) => ({ id, severity, clause }));
  expect(listed).toEqual(ruleCatalogue.map(({ id, severity, clause }) => ({ id, severity, clause })).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
});
