import { defineCommand } from "../../platform/commands/command.ts";
import { when } from "../../platform/commands/when.ts";
import { refusalMessage } from "../../platform/i18n/lazy-refusal.ts";
import { uris } from "../../platform/uris/uris.ts";
import { entryInput, type EntryInput } from "./entry-input.ts";
import { entryNow } from "./entry-now.ts";

/** A sealed entry is corrected by a new one that points at it. */
export const correctEntry = defineCommand<EntryInput>({
  id: "evidence.correct",
  title: { zh: "登记更正…", en: "Correct by a New Entry…" },
  icon: "diff",
  when: when.all(when.can("evidence.record"), when.is("past", false)),
  input: entryInput,
  run: async ({ id }, wb) => {
    const entry = await entryNow(id);
    if (entry === null) return;
    if (entry.correction !== null) wb.notify({ severity: "warning", text: await refusalMessage(entry.correction) });
    else wb.open(uris.newEvidence.to({ kind: entry.kind, unit: entry.unitId, on: entry.occurredOn, corrects: entry.id }));
  },
});
