import { definePolicy } from "./policy.ts";

/** What the conditions read about an account: its id and the person behind it. */
export interface AccountRecord {
  readonly accountId: string;
}

/**
 * Administration itself. The system administrator makes accounts without roles, the security administrator gives roles
 * and scopes (never to themselves), the audit administrator reads and verifies the log and changes nothing. ACC-11
 */
export const accessPolicies = definePolicy<AccountRecord>()({
  "access.listAccounts": { kind: "system", alsoFor: ["security"], when: { role: ["systemAdmin", "securityAdmin"] } },
  "access.createAccount": { kind: "system", when: { role: ["systemAdmin"] } },
  "access.renameAccount": { kind: "system", when: { role: ["systemAdmin"] } },
  "access.resetActivation": { kind: "system", when: notOwn("systemAdmin") },
  "access.disableAccount": { kind: "system", when: notOwn("systemAdmin") },
  "access.enableAccount": { kind: "system", when: notOwn("systemAdmin") },
  "access.endSessions": { kind: "system", when: { role: ["systemAdmin"] } },
  "calendar.view": { kind: "system", when: { role: ["systemAdmin"] } },
  "calendar.load": { kind: "system", when: { role: ["systemAdmin"] } },
  "access.unlock": { kind: "system", when: notOwn("systemAdmin") },
  "access.unlinkPerson": { kind: "security", when: notOwn("securityAdmin") },
  "access.listUnits": { kind: "security", when: { role: ["securityAdmin"] } },
  "access.grantRole": { kind: "security", when: notOwn("securityAdmin") },
  "access.revokeRole": { kind: "security", when: notOwn("securityAdmin") },
  "access.listTokens": { kind: "security", when: { role: ["securityAdmin"] } },
  "access.createToken": { kind: "security", when: { role: ["securityAdmin"] } },
  "access.revokeToken": { kind: "security", when: { role: ["securityAdmin"] } },
  "audit.read": { kind: "audit", when: { role: ["auditAdmin"] } },
  "audit.verify": { kind: "audit", when: { role: ["auditAdmin"] } },
  "session.changePassword": { kind: "self", when: { all: [{ aal: 1 }, { eq: ["accountId", { actor: "accountId" }] }] } },
  "session.endOwnSessions": { kind: "self", when: { all: [{ aal: 1 }, { eq: ["accountId", { actor: "accountId" }] }] } },
});

/** An administrator's command that never touches the administrator's own account. */
function notOwn<A extends "systemAdmin" | "securityAdmin">(admin: A) {
  return { all: [{ role: [admin] }, { not: { eq: ["accountId", { actor: "accountId" }] } }] } as const;
}
