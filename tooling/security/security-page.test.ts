import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { ROOT } from "../run-command.ts";

interface Proof {
  readonly no: number;
  readonly file: string;
  readonly title: string | null;
}

const page = readFileSync(join(ROOT, "docs/security.md"), "utf8");
const points = [...page.matchAll(/^\| (\d+) \|[^|]*\|[^|]*\|(.*)\|$/gmu)].map((line) => ({ no: Number(line[1]), text: line[0], cell: line[2] ?? "" }));

/** A file in code type, and the titles in Chinese quotes that follow it. */
function proofsOf({ no, cell }: (typeof points)[number]): readonly Proof[] {
  const proofs: Proof[] = [];
  let file = "";
  for (const [, path, title] of cell.matchAll(/`([^`]+)`|“([^”]+)”/gu)) {
    if (path !== undefined && !path.includes(" ")) file = /^(?:apps|packages|tooling)\//u.test(path) ? path : `apps/api/src/${path}`;
    proofs.push({ no, file, title: title ?? null });
  }
  return proofs;
}

const proofs = points.flatMap(proofsOf);

describe("docs/security.md", () => {
  test("tells of the forty-two points, in order", () => {
    expect(points.map(({ no }) => no)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
  });

  test("every point names its test, or says that it is missing", () => {
    expect(points.filter((point) => proofsOf(point).length === 0 && !point.text.includes("**missing**")).map(({ no }) => no)).toEqual([]);
  });

  test.each(proofs.filter(({ title }) => title === null))("$no: $file is there", ({ file }) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
  });

  test.each(proofs.filter(({ title }) => title !== null))("$no: “$title” is a title there", ({ file, title }) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    // The whole of a literal, or its end: what stands before may be put together from values.
    expect([`${title}",`, `${title}\`,`].some((quoted) => text.includes(quoted))).toBe(true);
  });
});
