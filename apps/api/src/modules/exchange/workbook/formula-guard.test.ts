import { expect, test } from "vitest";

import { guardFormula, unguardFormula } from "./formula-guard.ts";
import { readCsv } from "./read-csv.ts";
import { writeCsv } from "./write-csv.ts";

const signs = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%"];

test.each(signs)("a text that begins with %j is guarded and comes back as it was, also one that already looks guarded", (sign) => {
  for (const text of [`${sign}1+1`, `'${sign}1+1`, `''${sign}`, `甲${sign}`]) expect(unguardFormula(guardFormula(text))).toBe(text);
  expect(guardFormula(`${sign}cmd`)[0]).toBe("'");
});

test("a CSV with guarded texts, quotes and line breaks reads back the same", () => {
  const rows = [["=HYPERLINK(1)", "a,b", 'he said "x"', "1\n2", "'tis", "-5"]];
  const read = readCsv(writeCsv(rows), "x.csv");
  expect(read.ok && read.value[0]?.rows[0]?.cells.map((cell) => (cell.kind === "empty" ? "" : cell.text))).toEqual(rows[0]);
});
