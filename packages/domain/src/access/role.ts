/** What a role is for. The three administrators (三员) never do business, business roles never administer. */
export type RoleKind = "business" | "system" | "security" | "audit";

export interface RoleDefinition {
  readonly kind: RoleKind;
  /** Levels of the units it is held on (`unitLevels` of org): a street's officer on the district would see every street. ACC-13 */
  readonly levels: readonly string[];
}

/** Every role. A new one is a line here and its label in the messages. ACC-1 */
export const roles = {
  districtOfficer: { kind: "business", levels: ["district"] },
  streetOfficer: { kind: "business", levels: ["township"] },
  communitySecretary: { kind: "business", levels: ["community", "grid"] },
  postedMember: { kind: "business", levels: ["township", "community", "grid"] },
  systemAdmin: { kind: "system", levels: ["district"] },
  securityAdmin: { kind: "security", levels: ["district"] },
  auditAdmin: { kind: "audit", levels: ["district"] },
} as const satisfies Record<string, RoleDefinition>;

export type Role = keyof typeof roles;

export const ROLES = Object.keys(roles) as readonly Role[];

/** Business, or one of the three separated administrators; roles of different kinds exclude one another. ACC-9. */
export function kindOf(role: Role): RoleKind {
  return roles[role].kind;
}

/** Whether a role may be held on a unit of this level. ACC-13 */
export function standsOn(role: Role, level: string): boolean {
  const levels: readonly string[] = roles[role].levels;
  return levels.includes(level);
}

/** Whether text from outside names a role. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}

/** 三员 in the sense of 等级保护 2.0: system, security and audit administrator. */
export function isAdminRole(role: Role): boolean {
  return kindOf(role) !== "business";
}
