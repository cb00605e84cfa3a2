import type { Command } from "commander";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { EXIT } from "./exit-code.ts";
import { buildProgram } from "./program.ts";
import { runLine } from "./run-line.ts";
import { Shell } from "./shell.ts";
import type { CommandLine } from "./command-line.ts";

const PAGE = readFileSync(fileURLToPath(new URL("../../../../docs/cli.md", import.meta.url)), "utf8");

const told: string[] = [];
const line: CommandLine = {
  store: () => Promise.reject(new Error("help and mistakes open no store")),
  password: undefined,
  cwd: "/",
  out: (words) => void told.push(words),
  err: (words) => void told.push(words),
  ask: null,
};

/** Every command that does something, by its words. */
function leaves(command: Command, words: readonly string[] = []): readonly { readonly name: string; readonly command: Command }[] {
  if (command.commands.length === 0) return [{ name: words.join(" "), command }];
  return command.commands.flatMap((below) => leaves(below, [...words, below.name()]));
}

const commands = leaves(buildProgram(new Shell(line)));
const sections = new Map(
  PAGE.split(/^### /mu)
    .slice(1)
    .map((section) => [/^`([^`]+)`/u.exec(section)?.[1] ?? "", section.split(/^## /mu)[0] ?? ""]),
);

describe("docs/cli.md", () => {
  test("has a section for each command, and no other", () => {
    expect([...sections.keys()].toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  });

  test.each(commands.map(({ name, command }) => [name, command] as const))("names each option of %s, and what it prints", (name, command) => {
    const section = sections.get(name) ?? "";
    for (const { long } of command.options) expect(section).toContain(long ?? "no long form");
    const named = [...section.matchAll(/`[^`]*?(--[a-z-]+)/gu)].map((match) => match[1]);
    for (const option of named) expect(command.options.map(({ long }) => long)).toContain(option);
    expect(section).toMatch(/^Prints `/mu);
  });

  test("lists the exit codes", () => {
    const listed = [...PAGE.matchAll(/^\| (\d) \|/gmu)].map((match) => Number(match[1]));
    expect(listed).toEqual(Object.values(EXIT));
  });
});

describe("without a store", () => {
  test.each([["--help"], ["audit --help"], ["overview --help"], ["help backup"]])("%s ends well", async (typed) => {
    told.length = 0;
    expect(await runLine(typed.split(" "), line)).toBe(EXIT.ok);
    expect(told.join("\n")).toContain("Usage: yanzhen");
  });

  test.each([
    ["fly"],
    ["overview --as-of 2025-13-01"],
    ["overview --height 3"],
    ["diagnose --rule NOPE-1"],
    ["backup"],
    ["audit"],
    ["seed --size -1"],
    ["seed --seed x"],
    ["backup a b"],
  ])("%s is not written right", async (typed) => {
    told.length = 0;
    expect(await runLine([...typed.split(" "), "--json"], line)).toBe(EXIT.usage);
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0] ?? "")).toMatchObject({ code: "cli.usage", message: expect.stringMatching(/\S/u) as string });
  });

  test("a store that cannot be opened is code 4 with its reason", async () => {
    const { FolderInUse } = await import("../platform/db/embedded/engine-faults.ts");
    told.length = 0;
    expect(await runLine(["coverage", "--json"], { ...line, store: () => Promise.reject(new FolderInUse("/data/db")) })).toBe(EXIT.unreachable);
    expect(JSON.parse(told[0] ?? "")).toMatchObject({ code: "cli.unreachable", message: expect.stringContaining("/data/db") as string });
  });
});
