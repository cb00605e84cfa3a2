import { ok, type Result } from "@yanzhen/domain/kernel";
import { setReadiness as decideReadiness, type SetReadiness } from "@yanzhen/domain/reserve";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { changeReadiness, touchEntry } from "../reserve.repository.ts";
import { openEntry, touchedBy } from "./authorise-entry.ts";

/** Rates how ready a person in reserve is, from a day on, with the written basis. */
export function setReadiness(ctx: RequestContext, input: SetReadiness): Promise<Result<{ readonly entryId: string; readonly changeSetId: string }>> {
  const label = { key: "label.command.reserve.setReadiness", facts: { level: input.level } };
  return runCommand(ctx, { command: "reserve.setReadiness", entity: "reserveEntry", label, reason: input.basis }, async (tx) => {
    const opened = await openEntry(tx, "reserve.setReadiness", input);
    if (!opened.ok) return opened;
    const entry = opened.value;
    const current = entry.states.at(-1);
    if (current === undefined) return notFound("reserveEntry");
    const history = entry.readiness.map((row) => ({ entryId: entry.id, level: row.level, basis: row.basis, from: row.from, to: row.to }) as const);
    const decided = decideReadiness(current.state, history as unknown as Parameters<typeof decideReadiness>[1], input, tx.today);
    if (!decided.ok) return decided;
    await changeReadiness(tx, entry, decided.value);
    await touchEntry(tx, entry.id);
    return ok({ value: { entryId: entry.id }, entityId: entry.id, detail: { level: input.level, on: input.on }, touched: touchedBy(entry) });
  });
}
