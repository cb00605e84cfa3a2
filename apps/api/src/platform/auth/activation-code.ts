import { createHash, randomInt } from "node:crypto";

/** Without letters and digits that are mistaken for each other when read from paper. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
export const ACTIVATION_HOURS = 72;

/** A one-time code, `XXXX-XXXX-XXXX-XXXX`: about 79 bits. */
export function newActivationCode(): string {
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""));
  return groups.join("-");
}

export function activationHash(code: string): string {
  return createHash("sha256")
    .update(code.toUpperCase().replaceAll(/[^A-Z\d]/gu, ""))
    .digest("hex");
}
