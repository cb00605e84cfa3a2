import { globSync } from "node:fs";

import { type Ended, ROOT, runCommand } from "./run-command.ts";

export interface Check {
  readonly name: string;
  run(): Promise<Ended>;
}

const TYPED = ["packages/*/tsconfig.json", "apps/*/tsconfig.json", "apps/*/e2e/tsconfig.json", "tooling/tsconfig.json", "bench/tsconfig.json"];

/** One tsc per package: each sees the others' sources under its own libraries. */
async function types(): Promise<Ended> {
  const ended: Ended[] = [];
  for (const config of globSync(TYPED, { cwd: ROOT }).toSorted()) ended.push(await runCommand("tsc", ["-p", config, "--pretty"]));
  return {
    code: ended.every(({ code }) => code === 0) ? 0 : 1,
    output: ended.map(({ output }) => output).join(""),
    milliseconds: ended.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  };
}

export const LAYERS: Check = { name: "layers", run: () => runCommand("vitest", ["run", "--project", "tooling", "tooling/layers", "--reporter=dot"]) };

/** What holds of the text of the program; nothing here runs it. */
export const CHECKS: readonly Check[] = [
  { name: "format", run: () => runCommand("oxfmt", ["--check", "."]) },
  { name: "lint", run: () => runCommand("oxlint", ["--quiet"]) },
  { name: "types", run: types },
  { name: "dead code", run: () => runCommand("knip", ["--no-progress", "--no-config-hints"]) },
];

/** Runs them two at a time, says one line for each that passes and everything about one that does not. */
export async function runChecks(checks: readonly Check[]): Promise<{ readonly passed: number; readonly failed: number }> {
  const waiting = [...checks];
  let passed = 0;
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { code, output, milliseconds } = await check.run();
      const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
      if (code === 0) passed += 1;
      console.log(code === 0 ? `✓ ${check.name} (${seconds})` : `✗ ${check.name} (${seconds})\n${output.trimEnd()}\n`);
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed, failed: checks.length - passed };
}
