import { isWithin } from "./actor.ts";
import type { Actor, RoleGrant } from "./actor.ts";
import { isAdminRole } from "./role.ts";

/** An account as far as the question whose it is goes. */
export interface LinkableAccount {
  readonly accountId: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly personId: string | null;
  readonly grants: readonly Pick<RoleGrant, "role" | "path">[];
}

/**
 * Whether an officer may say that this account is that person's: it bears the person's name, is in use, is nobody's yet, is neither the
 * officer's own nor an administrator's, and holds nothing outside the officer's own units. An account that may not be linked is not shown
 * either, so that nobody learns from a person's page which accounts exist. ACC-19
 */
export function mayBeLinked(account: LinkableAccount, personName: string, officer: Actor): boolean {
  const bare = (name: string): string => name.normalize("NFKC").replaceAll(/\s/gu, "");
  return (
    bare(account.name) === bare(personName) &&
    !account.disabled &&
    account.personId === null &&
    account.accountId !== officer.accountId &&
    account.grants.every(({ role, path }) => !isAdminRole(role) && officer.grants.some((own) => isWithin(path, own.path)))
  );
}
