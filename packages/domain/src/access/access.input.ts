import { z } from "zod";
import { UUID_PATTERN } from "../kernel/id.ts";
import { ROLES } from "./role.ts";
import type { Role } from "./role.ts";

const id = z.string().regex(UUID_PATTERN, { error: "id.malformed" });
const role = z.enum(ROLES as readonly [Role, ...Role[]], { error: "access.roleUnknown" });
const displayName = z.string().trim().min(1, { error: "input.missing" }).max(40, { error: "input.tooLong" });

/** Written down and read over the telephone: small letters, digits and three marks, beginning with a letter. ACC-16 */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/, { error: "access.usernameMalformed" });

export const createAccountInput = z.strictObject({ username, name: displayName });
export type CreateAccount = z.output<typeof createAccountInput>;

export const renameAccountInput = z.strictObject({ accountId: id, name: displayName });
export type RenameAccount = z.output<typeof renameAccountInput>;

export const grantRoleInput = z.strictObject({ accountId: id, role, unitId: id });
export type GrantRole = z.output<typeof grantRoleInput>;

export const revokeRoleInput = z.strictObject({ accountId: id, grantId: id });
export type RevokeRole = z.output<typeof revokeRoleInput>;

/** A token lapses: without an end it would outlive whoever asked for it. ACC-15 */
export const createTokenInput = z.strictObject({
  name: z.string().trim().min(1, { error: "input.missing" }).max(60, { error: "input.tooLong" }),
  role,
  unitId: id,
  days: z.int({ error: "input.wholeNumber" }).min(1, { error: "access.tokenDays" }).max(366, { error: "access.tokenDays" }),
});
export type CreateToken = z.output<typeof createTokenInput>;
