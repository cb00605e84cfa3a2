/** What an account's state depends on. */
export interface AccountFacts {
  readonly disabled: boolean;
  /** A password has been set: the activation code was used. */
  readonly activated: boolean;
  /** When the activation code lapses, ISO 8601; null when there is none. */
  readonly activationExpires: string | null;
}

export const accountStates = ["active", "invited", "invitationExpired", "disabled"] as const;
export type AccountState = (typeof accountStates)[number];

/** The state at a moment. A code given again to an account that had a password makes it invited again. ACC-14 */
export function accountState(account: AccountFacts, now: string): AccountState {
  if (account.disabled) return "disabled";
  if (account.activationExpires === null) return account.activated ? "active" : "invitationExpired";
  return new Date(account.activationExpires).getTime() > new Date(now).getTime() ? "invited" : "invitationExpired";
}
