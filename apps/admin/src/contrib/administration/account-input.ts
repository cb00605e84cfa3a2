import type { Refusal } from "@yanzhen/domain/kernel";
import { refusalIn } from "../../platform/commands/refusal-in.ts";
import { textField } from "../../platform/commands/inputs.ts";

/** What a command about an account is handed: the row as the server sent it, with what may be done to it. */
export interface AccountInput {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly state: string;
  readonly locked: boolean;
  /** It belongs to a person. */
  readonly linked: boolean;
  readonly can: Readonly<Record<string, true | Refusal>>;
}

export function accountInput(raw: unknown): AccountInput | null {
  const [id, username, name, state] = [textField(raw, "id"), textField(raw, "username"), textField(raw, "name"), textField(raw, "state")];
  if (id === null || username === null || name === null || state === null) return null;
  const can: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, "can") : null;
  const held = (field: string): boolean => typeof raw === "object" && raw !== null && (Reflect.get(raw, field) ?? null) !== null;
  return typeof can === "object" && can !== null ? { id, username, name, state, locked: held("lockedUntil"), linked: held("link"), can: can as AccountInput["can"] } : null;
}

/** The server's own word on a command, for `refusal`. */
export const refusalOf =
  (command: string) =>
  ({ can }: AccountInput): Refusal | null =>
    refusalIn(can, command);
