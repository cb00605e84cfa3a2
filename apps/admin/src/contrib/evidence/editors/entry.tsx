import type { Verification } from "@yanzhen/domain/evidence";
import { useQuery } from "@tanstack/react-query";
import { Badge, type BadgeTone, Button, Callout, EditorFrame, type IconName, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import { useChangeReason } from "../../../platform/commands/use-change-reason.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { EntryData } from "../evidence-data.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { EntryForm } from "./entry-form.tsx";
import { EntryPage } from "./entry-page.tsx";

const TONES = { recorded: "info", sentBack: "warning", verified: "ok", sealed: "ok", void: "neutral" } as const satisfies Record<Verification, BadgeTone>;

/** Steps in the order of the work; each is the command of its name. */
const STEPS = [
  { command: "evidence.verify", icon: "verified", zh: "核实", en: "Verify" },
  { command: "evidence.submit", icon: "send", zh: "重新提交", en: "Hand In Again" },
  { command: "evidence.sendBack", icon: "discard", zh: "退回", en: "Send Back" },
  { command: "evidence.setStatus", icon: "tasklist", zh: "变更状态", en: "Change State" },
  { command: "evidence.unverify", icon: "unverified", zh: "撤回核实", en: "Take Back" },
  { command: "evidence.edit", icon: "edit", zh: "编辑", en: "Edit" },
  { command: "evidence.void", icon: "trash", zh: "作废", en: "Withdraw" },
] as const satisfies readonly { command: string; icon: IconName; zh: string; en: string }[];

/** Where a step leads nowhere from this state it is not shown; where it is only forbidden it is, with the reason. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "evidence.wrongVerification",
  "evidence.sealed",
  "evidence.voided",
  "evidence.lastStatus",
  "evidence.verifiedAlready",
  "access.roleMissing",
  "access.outOfScope",
]);

/** One entry of the ledger on the day: what was done, who is credited, how it stands, and the next steps. */
export default function Entry({ params, query, setQuery, editor }: EditorPropsOf<typeof uris.evidenceItem>) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const { at, past } = useAsOf();
  const entry = useQuery(trpc.evidence.item.queryOptions({ id: params.id, at }));
  const title = entry.data?.title;
  const kind = entry.data?.kind;
  useEffect(() => {
    if (title === undefined || kind === undefined) return;
    editor.setTitle(title);
    editor.setSubject({ type: "evidence", id: params.id, name: title });
    editor.setCrumbs([
      { label: t("ledger"), uri: uris.evidence.to(), icon: "notebook" },
      { label: domain.text(`label.evidenceKind.${kind}`), uri: uris.evidence.to({ kind }) },
      { label: title },
    ]);
  }, [editor, title, kind, params.id, t, domain]);
  return (
    <QueryView query={entry}>
      {(shown) =>
        query.edit && !past ? (
          <EntryForm key={shown.id} entry={shown} editor={editor} onDone={() => setQuery({ edit: false })} />
        ) : (
          <EditorFrame padded toolbar={<Steps entry={shown} />} banner={past && query.edit ? <Callout tone="info">{t("past")}</Callout> : <Reason entry={shown} />}>
            <EntryPage entry={shown} />
          </EditorFrame>
        )
      }
    </QueryView>
  );
}

function Steps({ entry }: { readonly entry: EntryData }) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const locale = wb.locale();
  const reasonOf = useChangeReason();
  const open = STEPS.filter(({ command }) => {
    const can = entry.can[command];
    return can !== undefined && (can === true || !ELSEWHERE.has(can.code));
  });
  return (
    <Toolbar
      label={entry.title}
      end={[
        ...open.map(({ command, icon, zh, en }, at) => {
          const reason = reasonOf(entry.can, command);
          return (
            <Button
              key={command}
              icon={icon}
              tone={at === 0 && command === "evidence.verify" ? "primary" : "normal"}
              disabledReason={reason}
              onClick={() => void wb.run(command, { id: entry.id })}
            >
              {locale === "en" ? en : zh}
            </Button>
          );
        }),
        entry.verification === "sealed" && entry.correction === null ? (
          <Button key="correct" icon="diff" disabledReason={reasonOf({}, "evidence.correct")} onClick={() => void wb.run("evidence.correct", { id: entry.id })}>
            {t("correct")}
          </Button>
        ) : null,
      ]}
    >
      <strong>{domain.text(`label.evidenceKind.${entry.kind}`)}</strong>
      <Badge>{domain.text(`label.evidenceStatus.${entry.status}`)}</Badge>
      <Badge tone={TONES[entry.verification]}>{domain.text(`label.verification.${entry.verification}`)}</Badge>
    </Toolbar>
  );
}

/** Why it was sent back or withdrawn stands above everything else. */
function Reason({ entry }: { readonly entry: EntryData }) {
  const t = useTexts(evidenceTexts);
  if (entry.verification === "sentBack" && entry.sentBackReason !== null) {
    return (
      <Callout tone="warning" title={t("sentBackFor")}>
        {entry.sentBackReason}
      </Callout>
    );
  }
  if (entry.verification !== "void" || entry.voidReason === null) return null;
  return (
    <Callout tone="info" title={t("voidFor")}>
      {entry.voidReason}
    </Callout>
  );
}
