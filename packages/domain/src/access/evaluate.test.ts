import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coveringPaths, isWithin } from "./actor.ts";
import type { Actor } from "./actor.ts";
import type { AnyCond, AnyRecord, Cond } from "./cond.ts";
import { evaluate, evaluateAny } from "./evaluate.ts";
import { evaluateFolded, foldAny } from "./fold.ts";
import { ROLES } from "./role.ts";
import type { Role } from "./role.ts";

interface Card {
  readonly path: string | null;
  readonly state: "draft" | "submitted" | null;
  readonly owner: string | null;
  readonly person: string | null;
}

const paths = ["/1/", "/1/0c/", "/1/0c/3f/", "/1/0", "/1/0/", "/10/", "/2/", "", "/"];
const fullCards: fc.Arbitrary<Card> = fc.record({
  path: fc.option(fc.constantFrom(...paths)),
  state: fc.constantFrom("draft", "submitted", null),
  owner: fc.option(fc.constantFrom("acc1", "acc2")),
  person: fc.option(fc.constantFrom("p1", "p2")),
});
const actors: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constantFrom("user", "token", "anonymous"),
  accountId: fc.option(fc.constantFrom("acc1", "acc2")),
  personId: fc.option(fc.constantFrom("p1", "p2")),
  name: fc.constant("n"),
  aal: fc.constantFrom(0, 1, 2),
  grants: fc.array(fc.record({ role: fc.constantFrom(...ROLES), unitId: fc.constant("u"), path: fc.constantFrom(...paths) }), { maxLength: 3 }),
});
const roleLists = fc.subarray([...ROLES]);
const conds = fc.letrec<{ cond: AnyCond; leaf: AnyCond }>((tie) => ({
  leaf: fc.oneof(
    fc.boolean(),
    roleLists.map((granted): AnyCond => ({ granted, within: "path" })),
    roleLists.map((role): AnyCond => ({ role })),
    fc.constantFrom<AnyCond>({ aal: 1 }, { aal: 2 }),
    fc.constantFrom<AnyCond>({ eq: ["state", "draft"] }, { eq: ["state", null] }, { eq: ["owner", { actor: "accountId" }] }, { eq: ["person", { actor: "personId" }] }),
    fc.subarray(["draft", "submitted", null]).map((values): AnyCond => ({ oneOf: ["state", values] })),
  ),
  cond: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    tie("leaf"),
    fc.array(tie("cond"), { maxLength: 3 }).map((all): AnyCond => ({ all })),
    fc.array(tie("cond"), { maxLength: 3 }).map((any): AnyCond => ({ any })),
    tie("cond").map((not): AnyCond => ({ not })),
  ),
})).cond;
const partOf = (card: Card, kept: readonly string[]): AnyRecord => Object.fromEntries(Object.entries(card).filter(([field]) => kept.includes(field)));
const fields = fc.subarray(["path", "state", "owner", "person"]);

/** Two-valued reading of a condition on a whole record, written apart from the code. */
function naive(cond: AnyCond, actor: Actor, card: Card): boolean {
  if (typeof cond === "boolean") return cond;
  if ("all" in cond) return !cond.all.some((inner) => !naive(inner, actor, card));
  if ("any" in cond) return cond.any.some((inner) => naive(inner, actor, card));
  if ("not" in cond) return !naive(cond.not, actor, card);
  if ("role" in cond) return actor.grants.some((grant) => cond.role.includes(grant.role));
  if ("aal" in cond) return actor.aal >= cond.aal;
  if ("granted" in cond) {
    const segments = (path: string) => path.split("/").slice(1, -1);
    const whole = (path: string | null): path is string => path !== null && path.length > 2 && path.endsWith("/");
    return actor.grants.some(
      (grant) => cond.granted.includes(grant.role) && whole(grant.path) && whole(card.path) && segments(grant.path).every((segment, n) => segments(card.path ?? "")[n] === segment),
    );
  }
  const record: Record<string, string | null> = { ...card };
  if ("oneOf" in cond) return cond.oneOf[1].some((value) => value === record[cond.oneOf[0]]);
  const [field, wanted] = cond.eq;
  if (typeof wanted === "object" && wanted !== null) return actor[wanted.actor] !== null && record[field] === actor[wanted.actor];
  return record[field] === wanted;
}

const runs = { numRuns: 1000 };

describe("evaluation", () => {
  test("ACC-3 on a whole record is the plain reading of the condition", () => {
    fc.assert(
      fc.property(conds, actors, fullCards, (cond, actor, card) => {
        expect(evaluateAny(cond, actor, { ...card })).toBe(naive(cond, actor, card));
      }),
      runs,
    );
  });

  test("ACC-4 on part of a record never contradicts the whole", () => {
    fc.assert(
      fc.property(conds, actors, fullCards, fields, (cond, actor, card, kept) => {
        const part = evaluateAny(cond, actor, partOf(card, kept));
        if (part !== undefined) expect(part).toBe(evaluateAny(cond, actor, { ...card }));
      }),
      runs,
    );
  });

  test("ACC-5 folded it answers the same, on whole and part records, also after a trip through JSON", () => {
    fc.assert(
      fc.property(conds, actors, fullCards, fields, (cond, actor, card, kept) => {
        const folded = foldAny(cond, actor);
        const shipped: typeof folded = JSON.parse(JSON.stringify(folded));
        const record = partOf(card, kept);
        const plain = evaluateAny(cond, actor, record);
        expect(evaluateFolded(shipped, { ...card })).toBe(evaluateAny(cond, actor, { ...card }));
        // Folding knows more about the actor, so it may only turn "unknown" into an answer, never the reverse.
        if (plain !== undefined) expect(evaluateFolded(shipped, record)).toBe(plain);
      }),
      runs,
    );
  });

  test("ACC-5 a folded condition holds no constants inside and no empty lists", () => {
    fc.assert(
      fc.property(conds, actors, (cond, actor) => {
        const folded = foldAny(cond, actor);
        if (typeof folded !== "boolean") expect(JSON.stringify(folded)).not.toMatch(/(?<!"(?:eq|oneOf)":\["\w+",)(?:true|false)|\[\]/);
      }),
      runs,
    );
  });
});

describe("paths", () => {
  test.each([
    ["/1/0c/3f/", "/1/0c/", true],
    ["/1/0c/", "/1/0c/", true],
    ["/10/", "/1/", false],
    ["/1/0c/", "/1/0/", false],
    ["/1/", "/1/0c/", false],
    [null, "/1/", false],
    ["/1/0c", "/1/", false],
    ["/1/0c/", "/1", false],
    ["/1/0c/", "/", false],
    ["/1/0c/", "", false],
  ])("ACC-2 %s within %s: %s", (path, prefix, within) => {
    expect(isWithin(path, prefix)).toBe(within);
  });

  test("ACC-2 the fewest paths cover the same units; malformed ones cover nothing", () => {
    expect(coveringPaths(["/1/0c/", "/2/", "/1/", "/1/0/", "", "/", "/10/", "/2/"])).toEqual(["/1/", "/10/", "/2/"]);
    expect(coveringPaths(["/1/a/", "/1/a-b/", "/1/a/c/"])).toEqual(["/1/a-b/", "/1/a/"]);
  });
});

test("ACC-3 an inherited property is no field", () => {
  const actor: Actor = { kind: "user", accountId: "a", personId: null, name: "", aal: 1, grants: [] };
  expect(evaluateAny({ eq: ["constructor", "x"] }, actor, {})).toBeUndefined();
});

test("ACC-6 a wrong field, value, role or actor field does not compile", () => {
  const conds: readonly Cond<Card>[] = [
    { eq: ["state", "draft"] },
    // @ts-expect-error there is no such field
    { eq: ["status", "draft"] },
    // @ts-expect-error there is no such state
    { eq: ["state", "drafted"] },
    // @ts-expect-error there is no such role
    { role: ["king"] },
    // @ts-expect-error the actor has no such id
    { eq: ["owner", { actor: "name" }] },
    // @ts-expect-error no list of other values
    { oneOf: ["state", ["gone"]] },
  ];
  expect(conds).toHaveLength(6);
  const role: Role = "systemAdmin";
  const actor: Actor = { kind: "user", accountId: null, personId: null, name: "", aal: 0, grants: [{ role, unitId: "u", path: "/1/" }] };
  expect(evaluate<Card>({ eq: ["owner", { actor: "accountId" }] }, actor, { owner: null })).toBe(false);
});
