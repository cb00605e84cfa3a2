import { nodesOf, quarterly2025 } from "@yanzhen/domain/evaluation";
import { metrics } from "@yanzhen/domain/reporting";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const domain = join(import.meta.dirname, "../../packages/domain/src");
const capabilities = readdirSync(domain).filter((name) => existsSync(join(domain, name, "SPEC.md")));
const specOf = (capability: string): string => readFileSync(join(domain, capability, "SPEC.md"), "utf8");
// A rule is tested in the domain, or where the API enforces it.
const titles = [domain, join(import.meta.dirname, "../../apps/api/src")]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

describe("SPEC.md of the domain", () => {
  test("every capability has one", () => {
    expect(readdirSync(domain).filter((name) => !capabilities.includes(name))).toEqual([]);
  });

  test.each(capabilities)("%s: every rule stands in the title of a test", (capability) => {
    const rules = [...specOf(capability).matchAll(/^\| ([A-Z]{3}-R?\d+) \|/gmu)].map((match) => match[1] ?? "");
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => !new RegExp(`["\`].*\\b${rule}(?!\\d)`, "u").test(titles))).toEqual([]);
  });

  test("reporting: the rule that defines a figure stands in its owner's SPEC.md", () => {
    for (const [key, { owner, rule }] of Object.entries(metrics)) expect(specOf(owner), key).toContain(`| ${rule} |`);
  });

  test("evaluation: each indicator of the shipped scheme stands there as it is computed", () => {
    const lines = specOf("evaluation").split("\n");
    for (const node of nodesOf(quarterly2025)) {
      const cells = (lines.find((line) => line.includes(`\`${node.id}\``)) ?? "").split("|").map((cell) => cell.trim().replaceAll("*", ""));
      const target = node.kind === "target" ? node.target : node.kind === "entered" ? "signed mark" : "";
      expect(cells[1], node.id).toBe(`${node.label["zh-CN"].replace("（组织评价）", "")} \`${node.id}\``);
      expect([cells[2], cells[3], cells[5]], node.id).toEqual([node.weight, target, node.missing.kind]);
      expect(cells[6]).toContain("由区委组织部确定");
    }
  });
});
