import type { IconName } from "@yanzhen/ui/primitives";
import { refusedInPast } from "../../platform/commands/change-refusal.ts";
import { type AnyCommand, defineCommand } from "../../platform/commands/command.ts";
import { refusalIn } from "../../platform/commands/refusal-in.ts";
import { when } from "../../platform/commands/when.ts";
import type { Bilingual } from "../../platform/i18n/bilingual.ts";
import { domainText } from "../../platform/i18n/domain-text.ts";
import { refusalMessage } from "../../platform/i18n/lazy-refusal.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { runChange } from "../../platform/trpc/run-change.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { type EntryInput, entryInput } from "./entry-input.ts";
import { entryNow } from "./entry-now.ts";
import type { EntryData } from "./evidence-data.ts";

interface Step {
  readonly id: `evidence.${string}`;
  readonly title: Bilingual;
  readonly icon: IconName;
  readonly done: Bilingual;
  /** Asks what the step needs; gives the call to the server, or null where the person thought better of it. */
  readonly ask: (entry: EntryData, wb: Workbench, input: EntryInput) => Promise<(() => Promise<unknown>) | null>;
}

/** A step of one entry: fetched anew, refused with its reason where the server says so, said and undoable when it is done. */
function step({ id, title, icon, done, ask }: Step): AnyCommand {
  return defineCommand<EntryInput>({
    id,
    title,
    icon,
    when: when.can(id),
    refusal: refusedInPast,
    input: entryInput,
    run: async (input, wb) => {
      const entry = await entryNow(input.id);
      if (entry === null) return;
      const refusal = refusalIn(entry.can, id);
      if (refusal !== null) return wb.notify({ severity: "warning", text: await refusalMessage(refusal) });
      const call = await ask(entry, wb, input);
      if (call !== null) await runChange(call, done);
    },
  });
}

const target = ({ id, version }: EntryData) => ({ evidenceId: id, version });

const askReason = (wb: Workbench, title: Bilingual): Promise<string | null> => wb.ask({ title, minLength: 2, maxLength: 500 });

/** Verification and state of one entry: each asks what it needs and says what stands in the way. */
export const stepCommands = [
  step({
    id: "evidence.verify",
    title: { zh: "核实", en: "Verify" },
    icon: "verified",
    done: { zh: "已核实", en: "Verified" },
    ask: async (entry, wb) => {
      const residentReplied =
        entry.own &&
        (await wb.confirm({
          title: { zh: "这是您自己登记的记录，有居民回访结果吗？", en: "You logged this yourself. Is the resident's reply on record?" },
          detail: { zh: "自己登记的记录须由他人核实；有居民本人的回访结果时除外。", en: "Somebody else verifies what you logged, unless the resident has replied." },
          confirm: { zh: "有回访结果，核实", en: "Replied: Verify" },
        }));
      return entry.own && !residentReplied ? null : () => trpcClient.evidence.verify.mutate({ ...target(entry), residentReplied });
    },
  }),
  step({
    id: "evidence.sendBack",
    title: { zh: "退回补正…", en: "Send Back…" },
    icon: "discard",
    done: { zh: "已退回", en: "Sent back" },
    ask: async (entry, wb) => {
      const reason = await askReason(wb, { zh: "退回理由：缺什么、怎么补", en: "What is missing, and how to mend it" });
      return reason === null ? null : () => trpcClient.evidence.sendBack.mutate({ ...target(entry), reason });
    },
  }),
  step({
    id: "evidence.submit",
    title: { zh: "重新提交", en: "Hand In Again" },
    icon: "send",
    done: { zh: "已重新提交", en: "Handed in again" },
    ask: (entry) => Promise.resolve(() => trpcClient.evidence.submit.mutate(target(entry))),
  }),
  step({
    id: "evidence.unverify",
    title: { zh: "撤回核实", en: "Take Verification Back" },
    icon: "unverified",
    done: { zh: "已撤回核实", en: "Verification taken back" },
    ask: (entry) => Promise.resolve(() => trpcClient.evidence.unverify.mutate(target(entry))),
  }),
  step({
    id: "evidence.void",
    title: { zh: "作废…", en: "Withdraw…" },
    icon: "trash",
    done: { zh: "已作废", en: "Withdrawn" },
    ask: async (entry, wb) => {
      const reason = await askReason(wb, { zh: "作废理由", en: "Why is it withdrawn?" });
      return reason === null ? null : () => trpcClient.evidence.void.mutate({ ...target(entry), reason });
    },
  }),
  step({
    id: "evidence.setStatus",
    title: { zh: "变更办理状态…", en: "Change State…" },
    icon: "tasklist",
    done: { zh: "状态已变更", en: "State changed" },
    ask: async (entry, wb, input) => {
      const to = await nextStatus(entry, wb, input.status);
      if (to === null) return null;
      const closedOn = to.closes ? await askClosing(wb, input.closedOn) : null;
      return to.closes && closedOn === null ? null : () => trpcClient.evidence.setStatus.mutate({ ...target(entry), status: to.status, closedOn });
    },
  }),
];

async function nextStatus(entry: EntryData, wb: Workbench, proposed: string | null): Promise<EntryData["next"][number] | null> {
  const domain = await domainText(wb.locale());
  const items = entry.next.map((next) => ({ label: domain.text(`label.evidenceStatus.${next.status}`), value: next }));
  return entry.next.find(({ status }) => status === proposed) ?? (await wb.pick({ zh: "改为…", en: "Change to…" }, items));
}

function askClosing(wb: Workbench, proposed: string | null): Promise<string | null> {
  const title = { zh: "办结（完成）日期，如 2025-03-21", en: "Closed on, such as 2025-03-21" };
  return wb.ask({ title, initial: proposed ?? wb.session().businessToday, minLength: 10, maxLength: 10 });
}
