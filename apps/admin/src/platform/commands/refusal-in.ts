import type { Refusal } from "@yanzhen/domain/kernel";

/** The refusal a view's `can` holds for a command; null when it is allowed or the view does not speak of it. */
export function refusalIn(can: Readonly<Record<string, true | Refusal>> | undefined, command: string): Refusal | null {
  const answer = can !== undefined && Object.hasOwn(can, command) ? can[command] : undefined;
  return answer === undefined || answer === true ? null : answer;
}
