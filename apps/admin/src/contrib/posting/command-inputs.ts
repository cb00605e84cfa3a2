import { textField } from "../../platform/commands/inputs.ts";
import type { Refusal } from "@yanzhen/domain/kernel";

/** A posting named by a row of a list (`id`, with its `can`) or by a quick fix (`postingId`). */
export interface PostingInput {
  readonly id: string;
  readonly can: Readonly<Record<string, true | Refusal>>;
}

export function postingInput(raw: unknown): PostingInput | null {
  const id = textField(raw, "postingId") ?? textField(raw, "id");
  if (id === null) return null;
  const can: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, "can") : undefined;
  return { id, can: typeof can === "object" && can !== null ? (can as PostingInput["can"]) : {} };
}

/** What a posting is to be made of, as far as it is known: a row of a list or a quick fix gives some of it. */
export interface AssignInput {
  readonly unit?: string;
  readonly person?: string;
  readonly role?: "lead" | "member" | "deputy";
}

export function assignInput(raw: unknown): AssignInput {
  const [unit, person, role] = [textField(raw, "compoundId"), textField(raw, "personId"), textField(raw, "role")];
  return {
    ...(unit === null ? {} : { unit }),
    ...(person === null ? {} : { person }),
    ...(role === "lead" || role === "member" || role === "deputy" ? { role } : {}),
  };
}
