import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { CAPABILITIES } from "../layers/domain-order.ts";
import { type Ended, ROOT, runCommand } from "../run-command.ts";

const README = readFileSync(join(ROOT, "packages/domain/README.md"), "utf8");
const block = (opening: string): string => new RegExp(`^\`\`\`${opening}\\n([\\s\\S]*?)^\`\`\`$`, "mu").exec(README)?.[1] ?? "";

/** As another system has it: the packed library in node_modules, nothing of this repository beside it. */
describe("the domain as a library", () => {
  const consumer = mkdtempSync(join(tmpdir(), "domain-consumer-"));
  const installed = join(consumer, "node_modules/@yanzhen/domain");
  let packed: Ended;
  let compiled: Ended;
  beforeAll(async () => {
    packed = await runCommand("pnpm", ["pack", "--pack-destination", consumer], { folder: join(ROOT, "packages/domain") });
    mkdirSync(installed, { recursive: true });
    const [archive = "none"] = readdirSync(consumer).filter((file) => file.endsWith(".tgz"));
    await runCommand("tar", ["-xzf", join(consumer, archive), "--strip-components=1", "-C", installed]);
    symlinkSync(realpathSync(join(ROOT, "packages/domain/node_modules/zod")), join(consumer, "node_modules/zod"), "junction");
    writeFileSync(join(consumer, "package.json"), '{ "type": "module" }');
    writeFileSync(join(consumer, "example.ts"), block("ts"));
    writeFileSync(join(consumer, "misuse.ts"), 'import { addDays } from "@yanzhen/domain/kernel";\naddDays("2025-03-21", 1);\n');
    const compilerOptions = { target: "es2024", lib: ["es2024", "dom"], module: "nodenext", strict: true, skipLibCheck: false, types: [], outDir: "out" };
    writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["example.ts"] }));
    writeFileSync(join(consumer, "misuse.json"), JSON.stringify({ compilerOptions: { ...compilerOptions, noEmit: true }, files: ["misuse.ts"] }));
    compiled = await runCommand("tsc", ["-p", "tsconfig.json"], { folder: consumer });
  }, 120_000);
  afterAll(() => rmSync(consumer, { recursive: true, force: true }));

  test("packs: built code, types and schemas, no sources and no tests", () => {
    expect([packed.code, packed.output]).toEqual([0, expect.any(String)]);
    expect(readdirSync(installed).toSorted()).toEqual(["LICENSE", "README.md", "dist", "package.json", "schemas"]);
    const files = readdirSync(join(installed, "dist"), { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => /\.test\.|(?<!\.d)\.ts$|\.map$/u.test(file))).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { dependencies: Record<string, string> };
    expect(manifest.dependencies).toEqual({ zod: expect.stringMatching(/^\d+\.\d+\.\d+$/u) as string });
  });

  test("the README's example passes the compiler of a strict project, library checks included", () => {
    expect([compiled.code, compiled.output]).toEqual([0, ""]);
  });

  test("the README's example prints what it says", async () => {
    const ran = await runCommand(process.execPath, [join(consumer, "out/example.js")], { folder: consumer });
    expect([ran.code, ran.output]).toEqual([0, block("text")]);
  });

  test("the types refuse what they should: text is no date until it is read as one", async () => {
    const misused = await runCommand("tsc", ["-p", "misuse.json"], { folder: consumer });
    expect([misused.code === 0, misused.output]).toEqual([false, expect.stringContaining("CalendarDate")]);
  });

  test("every capability can be imported under plain Node, and nothing behind its door", async () => {
    const there = CAPABILITIES.filter((name) => readdirSync(join(installed, "dist")).includes(name));
    expect(there.length).toBeGreaterThan(10);
    for (const name of there) expect(README).toContain(`@yanzhen/domain/${name}`);
    const script = `for (const name of ${JSON.stringify(there)}) if (Object.keys(await import("@yanzhen/domain/" + name)).length === 0) throw new Error(name);
      const inside = await import("@yanzhen/domain/kernel/result.js").catch((error) => error.code); if (inside !== "ERR_MODULE_NOT_FOUND") throw new Error(String(inside));`;
    const ran = await runCommand(process.execPath, ["--input-type=module", "-e", script], { folder: consumer });
    expect([ran.code, ran.output]).toEqual([0, ""]);
  });

  test("a JSON Schema for each command, which another system's validator takes", () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const files = readdirSync(join(installed, "schemas"));
    expect(files.length).toBeGreaterThan(25);
    for (const file of files) expect(() => ajv.compile(JSON.parse(readFileSync(join(installed, "schemas", file), "utf8")) as object), file).not.toThrow();
    const assign = ajv.compile(JSON.parse(readFileSync(join(installed, "schemas/posting.assign.json"), "utf8")) as object);
    const id = "0190f5c2-1b2c-7000-8000-000000000001";
    const input = { personId: id, compoundId: id, role: "lead", dutyDays: 2, from: "2025-03-21" };
    expect(assign(input)).toBe(true);
    for (const wrong of [{ role: "chief" }, { dutyDays: 9 }, { from: "yesterday" }, { extra: 1 }, { personId: "me" }])
      expect([wrong, assign({ ...input, ...wrong })]).toEqual([wrong, false]);
  });
});
