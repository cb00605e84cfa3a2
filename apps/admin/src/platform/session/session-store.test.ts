import { foldPolicies, type Actor, definePolicy } from "@yanzhen/domain/access";
import { afterEach, expect, test } from "vitest";
import { resetContextKeys, contextKeyStore } from "../commands/context-keys.ts";
import { holds, when } from "../commands/when.ts";
import { openSession, sessionConditions, sessionStore } from "./session-store.ts";
import type { Session } from "./session-types.ts";

const officer: Actor = {
  kind: "user",
  accountId: "a",
  personId: null,
  name: "甲",
  aal: 1,
  grants: [{ role: "streetOfficer", unitId: "u", path: "/1/0c/" }],
};

const policies = definePolicy<{ readonly unitPath: string | null; readonly ownerId: string | null }>()({
  "people.updatePerson": { kind: "business", when: { granted: ["streetOfficer"], within: "unitPath" } },
  "people.district": { kind: "business", when: { role: ["districtOfficer"] } },
  "people.own": { kind: "business", when: { eq: ["ownerId", { actor: "accountId" }] } },
});

function open(actor: Actor): void {
  const session: Session = {
    account: { id: "a", name: "甲", username: "jia" },
    demo: false,
    mustChangePassword: false,
    scope: null,
    grants: [],
    conditions: foldPolicies(policies, actor),
    personId: null,
    businessToday: "2026-10-31",
    earliestDate: "1921-07-01",
    clockMovable: false,
    start: { units: true, people: true, officers: true, accounts: true, activated: true, roles: true, verified: true, systemAdmins: [], securityAdmins: [] },
  };
  sessionStore.set({ phase: "open", session });
}

afterEach(() => {
  sessionStore.set({ phase: "loading" });
  resetContextKeys();
});

test("conditions of the session decide what a menu offers; what depends on the record is offered", () => {
  open(officer);
  const can = (command: string): boolean => holds(when.can(command), contextKeyStore.get(), sessionConditions());
  expect(can("people.updatePerson")).toBe(true);
  expect(can("people.own")).toBe(true);
  expect(can("people.district")).toBe(false);
  expect(can("people.unheardOf")).toBe(false);
});

test("nobody signed in may do nothing", () => {
  expect(holds(when.can("people.updatePerson"), contextKeyStore.get(), sessionConditions())).toBe(false);
  expect(() => openSession()).toThrow("no session");
});
