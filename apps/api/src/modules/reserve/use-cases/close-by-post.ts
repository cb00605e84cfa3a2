import type { UnitId } from "@yanzhen/domain/org";
import { type Post, registerAppointment, type ReserveState, stateOn } from "@yanzhen/domain/reserve";

import type { CommandTx } from "../../../platform/command.ts";
import { changeState, endReadiness, lockEntriesOf, touchEntry } from "../reserve.repository.ts";

export interface ClosedEntry {
  readonly entryId: string;
  readonly state: ReserveState;
}

/**
 * Closes the person's entries whose seat a registered post fills, on the day of the post, in the caller's transaction: one change set, one
 * undo. A fact outruns the procedure, so states dated after the post give way (DEFINITIONS §6).
 */
export async function closeEntriesByPost(tx: CommandTx, personId: string, post: Post & { readonly documentNo: string | null }): Promise<readonly ClosedEntry[]> {
  const closed: ClosedEntry[] = [];
  for (const entry of await lockEntriesOf(tx, personId)) {
    const first = entry.states[0];
    const last = entry.states.at(-1);
    if (first === undefined || last === undefined) continue;
    // Open now, judged as it stood on the day of the post.
    const held = entry.states.findLast((span) => span.from <= post.from && stateOn([span], post.from) !== null) ?? last;
    const seat = { class: entry.class, targetUnitId: entry.targetUnitId as UnitId | null };
    if (registerAppointment(seat, { state: last.state, since: last.from }, first.from, post) === null) continue;
    const closing = registerAppointment(seat, { state: held.state, since: held.from }, first.from, post);
    if (closing === null) continue;
    await changeState(tx, entry, { state: closing.state, from: closing.from, reason: null, documentNo: post.documentNo, facts: null });
    await endReadiness(tx, entry.id, closing.from);
    await touchEntry(tx, entry.id);
    closed.push({ entryId: entry.id, state: closing.state });
  }
  return closed;
}
