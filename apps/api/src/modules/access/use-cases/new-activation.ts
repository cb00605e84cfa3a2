import { ACTIVATION_HOURS, activationHash, newActivationCode } from "../../../platform/auth/activation-code.ts";

export interface Activation {
  readonly code: string;
  readonly hash: string;
  readonly expires: string;
}

/** A one-time code that is told once and kept as a hash. */
export function newActivation(now: string): Activation {
  const code = newActivationCode();
  return { code, hash: activationHash(code), expires: new Date(new Date(now).getTime() + ACTIVATION_HOURS * 3_600_000).toISOString() };
}
