import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import type { EditReserveEntry } from "@yanzhen/domain/reserve";

import { runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { touchEntry } from "../reserve.repository.ts";
import { openEntry, touchedBy } from "./authorise-entry.ts";
import { checkNamed } from "./named-records.ts";

/** Facts of an entry that are no step of the procedure. */
export function editEntry(ctx: RequestContext, input: EditReserveEntry): Promise<Result<{ readonly entryId: string; readonly changeSetId: string }>> {
  return runCommand(ctx, { command: "reserve.edit", entity: "reserveEntry", label: { key: "label.command.reserve.edit" } }, async (tx) => {
    const opened = await openEntry(tx, "reserve.edit", input);
    if (!opened.ok) return opened;
    const entry = opened.value;
    const { patch } = input;
    const named = await checkNamed(tx, patch);
    if (!named.ok) return named;
    const changed = (Object.keys(patch) as (keyof typeof patch)[]).filter((field) => patch[field] !== undefined && patch[field] !== entry[field]);
    if (changed.length === 0) return refuse("person.nothingChanged");
    await touchEntry(tx, entry.id, patch);
    return ok({ value: { entryId: entry.id }, entityId: entry.id, detail: { fields: changed }, touched: touchedBy(entry) });
  });
}
