import { basename } from "node:path/posix";

import { fileRule, importRule, isTest } from "./layer-rule.ts";

const SAYS_NOTHING = new Set(["utils", "util", "helpers", "helper", "common", "misc", "index", "shared", "stuff"]);
const DOORS = new Set(["mod.ts", "public.ts", "router-type.ts"]);

export const MOST_LINES = 400;

export const fileNames = fileRule("file-names", "a file is named after its one idea", ({ path }) => {
  const parts = path.split("/").map((part) => part.replace(/\..*$/u, ""));
  const empty = parts.find((part) => SAYS_NOTHING.has(part));
  return empty === undefined ? null : `"${empty}" names no idea`;
});

export const fileLength = fileRule("file-length", `a file has at most ${MOST_LINES} lines`, ({ path, lines }) =>
  lines > MOST_LINES && !isGenerated(path) ? `${lines} lines` : null,
);

function isGenerated(path: string): boolean {
  return /\.generated\.tsx?$/u.test(path);
}

export const noBarrels = fileRule("no-barrels", "inside a package a file is imported where it is", ({ path, imports, ownStatements }) => {
  if (DOORS.has(basename(path))) return null;
  if (imports.some((imported) => imported.reExport && imported.names.includes("*"))) return "export * from another file";
  const passedOn = imports.filter((imported) => imported.reExport).length;
  return ownStatements === 0 && passedOn > 0 && passedOn === imports.length ? "only passes others on" : null;
});

export const testsUnseen = importRule("tests-unseen", "nothing that ships imports a test", (file, { to }) =>
  !isTest(file.path) && isTest(to) && !file.path.startsWith("tooling/") && !file.path.startsWith("bench/") ? `imports ${to}` : null,
);
