import { refusedInPast } from "../../platform/commands/change-refusal.ts";
import { defineCommand } from "../../platform/commands/command.ts";
import { idInput } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { runChange } from "../../platform/trpc/run-change.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { uris } from "../../platform/uris/uris.ts";
import { entryInput, type EntryInput, newEntryInput, type NewEntryInput, type ShareInput, shareInput } from "./entry-input.ts";
import { correctEntry } from "./correct-entry.ts";
import { honourCommands } from "./honour-commands.ts";
import { recordPetitions } from "./petition-commands.ts";
import { entryNow } from "./entry-now.ts";
import { stepCommands } from "./step-commands.ts";

export const evidenceCommands = [
  defineCommand({ id: "evidence.openLedger", title: { zh: "打开工作台账", en: "Open Ledger" }, icon: "notebook", key: "Mod+Shift+L", run: (_, wb) => wb.open(uris.evidence.to()) }),
  defineCommand({ id: "evidence.openPetitions", title: { zh: "打开信访件数", en: "Open Petitions" }, icon: "graph", run: (_, wb) => wb.open(uris.petitions.to()) }),
  defineCommand({ id: "evidence.openHonours", title: { zh: "打开无访、无案称号", en: "Open Honours" }, icon: "star-empty", run: (_, wb) => wb.open(uris.honours.to()) }),
  defineCommand<{ id: string }>({
    id: "evidence.openLedgerOfUnit",
    title: { zh: "打开工作台账", en: "Open Ledger" },
    icon: "notebook",
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.evidence.to({ unit: id })),
  }),
  defineCommand<{ id: string }>({
    id: "evidence.openLedgerOfPerson",
    title: { zh: "打开工作台账", en: "Open Ledger" },
    icon: "notebook",
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.evidence.to({ person: id })),
  }),
  defineCommand<{ id: string }>({
    id: "evidence.openPetitionsOfUnit",
    title: { zh: "打开信访件数", en: "Open Petitions" },
    icon: "graph",
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.petitions.to({ unit: id })),
  }),
  defineCommand<{ id: string }>({
    id: "evidence.openEntry",
    title: { zh: "打开工作记录", en: "Open Entry" },
    icon: "notebook",
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.evidenceItem.to({ id })),
  }),
  defineCommand<EntryInput>({
    id: "evidence.edit",
    title: { zh: "编辑记录…", en: "Edit Entry…" },
    icon: "edit",
    when: when.can("evidence.edit"),
    refusal: refusedInPast,
    input: entryInput,
    run: ({ id }, wb) => wb.open(uris.evidenceItem.to({ id }, { edit: true })),
  }),
  defineCommand<NewEntryInput>({
    id: "evidence.record",
    title: { zh: "登记工作记录…", en: "Log an Entry…" },
    icon: "add",
    key: "Alt+N",
    palette: true,
    when: when.can("evidence.record"),
    refusal: refusedInPast,
    input: newEntryInput,
    run: (told, wb) => wb.open(uris.newEvidence.to(told)),
  }),
  defineCommand<{ id: string }>({
    id: "evidence.recordAtUnit",
    title: { zh: "登记工作记录…", en: "Log an Entry…" },
    icon: "add",
    when: when.can("evidence.record"),
    refusal: refusedInPast,
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.newEvidence.to({ unit: id })),
  }),
  defineCommand<{ id: string }>({
    id: "evidence.recordForPerson",
    title: { zh: "登记工作记录…", en: "Log an Entry…" },
    icon: "add",
    when: when.can("evidence.record"),
    refusal: refusedInPast,
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.newEvidence.to({ person: id })),
  }),
  defineCommand<ShareInput>({
    id: "evidence.share",
    title: { zh: "调整贡献比例", en: "Share Credit" },
    icon: "percentage",
    when: when.can("evidence.share"),
    refusal: refusedInPast,
    input: shareInput,
    run: async ({ evidenceId, credits }) => {
      const entry = await entryNow(evidenceId);
      if (entry === null) return;
      await runChange(() => trpcClient.evidence.share.mutate({ evidenceId, version: entry.version, credits: [...credits] }), { zh: "贡献比例已调整", en: "Credit shared" });
    },
  }),
  recordPetitions,
  ...honourCommands,
  correctEntry,
  ...stepCommands,
];
