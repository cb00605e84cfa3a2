import type { Session } from "../../../platform/session/session-types.ts";

/** The clock is the instance's, no record of a capability, so no policy is folded for it; DEFINITIONS §1 names the role. */
export function movesClock({ clockMovable, grants }: Pick<Session, "clockMovable" | "grants">): boolean {
  return clockMovable && grants.some(({ role }) => role === "districtOfficer");
}
