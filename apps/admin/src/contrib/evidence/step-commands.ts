import { defineCommand } from "../../platform/commands/command.ts";
import { domainText } from "../../platform/i18n/domain-text.ts";
import { refusalMessage } from "../../platform/i18n/lazy-refusal.ts";
import { when } from "../../platform/commands/when.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { entryInput, type EntryInput } from "./entry-input.ts";
import type { EntryData } from "./evidence-data.ts";
import { entryNow, runStep } from "./run-step.ts";

const may = (command: string) => when.all(when.can(command), when.is("past", false));

/** The entry, when the server says that the step is open; otherwise the reason is told. */
async function openFor(command: string, { id }: EntryInput, wb: Workbench): Promise<EntryData | null> {
  const entry = await entryNow(id);
  const answer = entry?.can[command];
  if (entry === null || answer === true) return entry;
  if (answer !== undefined) wb.notify({ severity: "warning", text: await refusalMessage(answer) });
  return null;
}

/** Verification and state of one entry: each asks what it needs and says what stands in the way. */
export const stepCommands = [
  defineCommand<EntryInput>({
    id: "evidence.verify",
    title: { zh: "核实", en: "Verify" },
    icon: "verified",
    when: may("evidence.verify"),
    input: entryInput,
    run: async (input, wb) => {
      const entry = await openFor("evidence.verify", input, wb);
      if (entry === null) return;
      const residentReplied =
        entry.own &&
        (await wb.confirm({
          title: { zh: "这是您自己登记的记录，有居民回访结果吗？", en: "You logged this yourself. Is the resident's reply on record?" },
          detail: { zh: "自己登记的记录须由他人核实；有居民本人的回访结果时除外。", en: "Somebody else verifies what you logged, unless the resident has replied." },
          confirm: { zh: "有回访结果，核实", en: "Replied: Verify" },
        }));
      if (entry.own && !residentReplied) return;
      await runStep(wb, { zh: "已核实", en: "Verified" }, () => trpcClient.evidence.verify.mutate({ evidenceId: entry.id, version: entry.version, residentReplied }));
    },
  }),
  defineCommand<EntryInput>({
    id: "evidence.sendBack",
    title: { zh: "退回补正…", en: "Send Back…" },
    icon: "discard",
    when: may("evidence.sendBack"),
    input: entryInput,
    run: async (input, wb) => {
      const entry = await openFor("evidence.sendBack", input, wb);
      const reason = entry === null ? null : await wb.ask({ title: { zh: "退回理由：缺什么、怎么补", en: "What is missing, and how to mend it" }, minLength: 2, maxLength: 500 });
      if (entry === null || reason === null) return;
      await runStep(wb, { zh: "已退回", en: "Sent back" }, () => trpcClient.evidence.sendBack.mutate({ evidenceId: entry.id, version: entry.version, reason }));
    },
  }),
  defineCommand<EntryInput>({
    id: "evidence.submit",
    title: { zh: "重新提交", en: "Hand In Again" },
    icon: "send",
    when: may("evidence.submit"),
    input: entryInput,
    run: async (input, wb) => {
      const entry = await openFor("evidence.submit", input, wb);
      if (entry !== null) await runStep(wb, { zh: "已重新提交", en: "Handed in again" }, () => trpcClient.evidence.submit.mutate({ evidenceId: entry.id, version: entry.version }));
    },
  }),
  defineCommand<EntryInput>({
    id: "evidence.unverify",
    title: { zh: "撤回核实", en: "Take Verification Back" },
    icon: "unverified",
    when: may("evidence.unverify"),
    input: entryInput,
    run: async (input, wb) => {
      const entry = await openFor("evidence.unverify", input, wb);
      if (entry !== null)
        await runStep(wb, { zh: "已撤回核实", en: "Verification taken back" }, () => trpcClient.evidence.unverify.mutate({ evidenceId: entry.id, version: entry.version }));
    },
  }),
  defineCommand<EntryInput>({
    id: "evidence.void",
    title: { zh: "作废…", en: "Withdraw…" },
    icon: "trash",
    when: may("evidence.void"),
    input: entryInput,
    run: async (input, wb) => {
      const entry = await openFor("evidence.void", input, wb);
      const reason = entry === null ? null : await wb.ask({ title: { zh: "作废理由", en: "Why is it withdrawn?" }, minLength: 2, maxLength: 500 });
      if (entry === null || reason === null) return;
      await runStep(wb, { zh: "已作废", en: "Withdrawn" }, () => trpcClient.evidence.void.mutate({ evidenceId: entry.id, version: entry.version, reason }));
    },
  }),
  defineCommand<EntryInput>({
    id: "evidence.setStatus",
    title: { zh: "变更办理状态…", en: "Change State…" },
    icon: "tasklist",
    when: may("evidence.setStatus"),
    input: entryInput,
    run: async (input, wb) => {
      const entry = await openFor("evidence.setStatus", input, wb);
      if (entry === null) return;
      const domain = await domainText(wb.locale());
      const items = entry.next.map((next) => ({ label: domain.text(`label.evidenceStatus.${next.status}`), value: next }));
      const asked = items.find(({ value }) => value.status === input.status)?.value;
      const to = asked ?? (await wb.pick({ zh: "改为…", en: "Change to…" }, items));
      if (to === null) return;
      const closedOn = to.closes
        ? await wb.ask({
            title: { zh: "办结（完成）日期，如 2025-03-21", en: "Closed on, such as 2025-03-21" },
            initial: input.closedOn ?? wb.session().businessToday,
            minLength: 10,
            maxLength: 10,
          })
        : null;
      if (to.closes && closedOn === null) return;
      await runStep(wb, { zh: "状态已变更", en: "State changed" }, () =>
        trpcClient.evidence.setStatus.mutate({ evidenceId: entry.id, version: entry.version, status: to.status, closedOn }),
      );
    },
  }),
];
