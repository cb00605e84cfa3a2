import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasText } from "../messages/catalogue.ts";
import { inOrder, SEVERITIES } from "./diagnostic.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { ruleFaults, runAll, update } from "./engine.ts";
import type { Rule } from "./rule.ts";

// A little world: numbered rows with a size, and some leaning on another row (as a compound leans on its postings).
interface Row {
  readonly size: number;
  readonly leansOn: string | null;
}
type World = ReadonlyMap<string, Row>;

function rule(id: string, finds: (world: World, id: string, row: Row) => readonly number[], affected?: Rule<World>["affected"]): Rule<World> {
  return {
    id,
    owner: "sample",
    severity: id === "R-1" ? "error" : "info",
    clause: id,
    check: (world, subjectIds) =>
      [...world]
        .filter(([subject]) => subjectIds === undefined || subjectIds.has(subject))
        .flatMap(([subject, row]) =>
          finds(world, subject, row).map((n): Diagnostic => ({
            ruleId: id,
            owner: "sample",
            subject: { type: "row", id: subject },
            severity: "info",
            messageKey: `finding.${id}`,
            facts: { n },
          })),
        ),
    ...(affected === undefined ? {} : { affected }),
  };
}

const dependants = (world: World, changed: ReadonlySet<string>) => [...world].filter(([, row]) => row.leansOn !== null && changed.has(row.leansOn)).map(([id]) => id);

const rules = [
  rule("R-1", (_world, _id, row) => (row.size > 5 ? [row.size] : [])),
  rule("R-2", (_world, _id, row) => Array.from({ length: row.size % 3 }, (_, n) => n)),
  rule("R-3", (world, _id, row) => (row.leansOn !== null && (world.get(row.leansOn)?.size ?? 0) > 4 ? [1] : []), dependants),
];

const ids = ["a", "b", "c", "d", "e", "f", "g"];
const row = fc.record({ size: fc.nat(9), leansOn: fc.option(fc.constantFrom(...ids)) });
const world = fc.dictionary(fc.constantFrom(...ids), row).map((rows): World => new Map(Object.entries(rows)));
const steps = fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(row)), { maxLength: 6 });

describe("the engine", () => {
  test("DIA-4 the incremental run equals the full one after any changes, additions and deletions", () => {
    fc.assert(
      fc.property(world, fc.array(steps, { maxLength: 4 }), (start, batches) => {
        let facts = start;
        let found = runAll(rules, facts);
        for (const batch of batches) {
          const next = new Map(facts);
          for (const [id, change] of batch) {
            if (change === null) next.delete(id);
            else next.set(id, change);
          }
          facts = next;
          found = update(found, rules, facts, new Set(batch.map(([id]) => id)));
          expect(found).toEqual(runAll(rules, facts));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("DIA-4 without word of the dependants the incremental run would be wrong", () => {
    const blind = rule("R-3", (w, _id, r) => ((w.get(r.leansOn ?? "")?.size ?? 0) > 4 ? [1] : []));
    const before: World = new Map([
      ["a", { size: 1, leansOn: null }],
      ["b", { size: 1, leansOn: "a" }],
    ]);
    const after: World = new Map([...before, ["a", { size: 9, leansOn: null }]]);
    expect(update(runAll([blind], before), [blind], after, new Set(["a"]))).not.toEqual(runAll([blind], after));
  });

  test("DIA-4 findings of a rule that is gone disappear", () => {
    const facts: World = new Map([["a", { size: 8, leansOn: null }]]);
    expect(update(runAll(rules, facts), rules.slice(1), facts, new Set())).toEqual(runAll(rules.slice(1), facts));
  });

  test("DIA-3 the order of rules and rows does not matter", () => {
    fc.assert(
      fc.property(world, (facts) => {
        expect(runAll(rules.toReversed(), new Map([...facts].toReversed()))).toEqual(runAll(rules, facts));
      }),
    );
  });
});

test("DIA-1 errors stand before warnings before information, then by rule and subject", () => {
  const finding = (severity: Diagnostic["severity"], ruleId: string, id: string): Diagnostic => ({
    ruleId,
    owner: "sample",
    subject: { type: "row", id },
    severity,
    messageKey: "finding.x",
    facts: {},
  });
  const sorted = [finding("error", "R-9", "a"), finding("warning", "R-1", "a"), finding("info", "R-1", "a"), finding("info", "R-1", "b")];
  expect(inOrder(sorted.toReversed())).toEqual(sorted);
});

test("DIA-2 a rule that keeps the bargain has no faults", () => {
  const facts: World = new Map([
    ["a", { size: 8, leansOn: "b" }],
    ["b", { size: 5, leansOn: null }],
  ]);
  for (const each of rules) expect(ruleFaults(each, facts, facts.keys())).toEqual([]);
});

test("DIA-2 a rule that ignores the subjects, or signs with another name, is caught", () => {
  const facts: World = new Map([
    ["a", { size: 8, leansOn: null }],
    ["b", { size: 8, leansOn: null }],
  ]);
  const [first] = rules;
  if (first === undefined) throw new Error("no rule");
  const deaf: Rule<World> = { ...first, check: (world) => first.check(world) };
  const misnamed: Rule<World> = { ...first, id: "R-7" };
  expect(ruleFaults(deaf, facts, facts.keys())).toHaveLength(3);
  expect(ruleFaults(misnamed, facts, facts.keys())).toHaveLength(2);
});

test("MSG-6 every severity has a label", () => {
  expect(SEVERITIES.filter((severity) => !hasText(`label.severity.${severity}`))).toEqual([]);
});
