/** What a role is for. The three administrators (三员) never do business, business roles never administer. */
export type RoleKind = "business" | "system" | "security" | "audit";

export interface RoleDefinition {
  readonly kind: RoleKind;
}

/** Every role. A new one is a line here and its label in the messages. ACC-1 */
export const roles = {
  districtOfficer: { kind: "business" },
  streetOfficer: { kind: "business" },
  communitySecretary: { kind: "business" },
  postedMember: { kind: "business" },
  systemAdmin: { kind: "system" },
  securityAdmin: { kind: "security" },
  auditAdmin: { kind: "audit" },
} as const satisfies Record<string, RoleDefinition>;

export type Role = keyof typeof roles;

export const ROLES = Object.keys(roles) as readonly Role[];

export function kindOf(role: Role): RoleKind {
  return roles[role].kind;
}

/** Whether text from outside names a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}

/** 三员 in the sense of 等级保护 2.0: system, security and audit administrator. */
export function isAdminRole(role: Role): boolean {
  return kindOf(role) !== "business";
}
