import type { Facts, Refusal } from "@yanzhen/domain/kernel";
import { Button, Callout, Section } from "@yanzhen/ui/primitives";
import { type ReactNode, useEffect, useState } from "react";
import { useDomainText } from "../i18n/use-domain-text.ts";
import { defineTexts, useTexts } from "../i18n/use-texts.ts";
import type { Change } from "../trpc/use-change.ts";
import styles from "./act-form.module.css";
import type { EditorHandle } from "./editor-props.ts";
import { useSave } from "./use-save.ts";

const texts = defineTexts(
  { confirm: "确定", cancel: "取消", conflict: "刚被别人改过，已换成最新内容，请核对后再办。" },
  { confirm: "OK", cancel: "Cancel", conflict: "Somebody has just changed this; what is shown is the latest. Look again before you go on." },
);

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly params?: unknown;
}

/** A command's parser, as far as a form needs it. */
export interface InputParser<I> {
  readonly safeParse: (input: unknown) => { readonly success: true; readonly data: I } | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

export interface ActFormProps<I, O> {
  readonly title: string;
  /** What the button says. */
  readonly confirm?: string;
  readonly editor: EditorHandle;
  /** Why it may not be done at all, whatever is typed. */
  readonly blocked?: Refusal | true | undefined;
  /** Why it cannot be sent yet, beyond what the parser says. */
  readonly reason?: string | null;
  readonly dirty: boolean;
  /** What the form says, and the parser the server will read it with. */
  readonly input: unknown;
  readonly parser: InputParser<I>;
  readonly change: Change<I, O>;
  readonly onDone: (value: O) => void;
  readonly onCancel: () => void;
  readonly children: (error: (field: string) => string | null) => ReactNode;
}

/** Missing is said once somebody has tried to send the form, not while it is still being filled in. */
const SAID_LATER = new Set(["input.missing", "id.malformed", "input.reasonMissing"]);

/** The form of one change: judged by the command's own parser while typing, sent by Enter, Ctrl+S or its button. */
export function ActForm<I, O>({ title, confirm, editor, blocked, reason = null, dirty, input, parser, change, onDone, onCancel, children }: ActFormProps<I, O>) {
  const t = useTexts(texts);
  const domain = useDomainText();
  const [tried, setTried] = useState(false);
  useEffect(() => {
    editor.setDirty(dirty);
    return () => editor.setDirty(false);
  }, [editor, dirty]);
  const parsed = parser.safeParse(input);
  const own = parsed.success ? {} : refusalsOf(parsed.error.issues);
  const submit = async (): Promise<boolean> => {
    setTried(true);
    if (!parsed.success || reason !== null) return false;
    const answer = await change.run(parsed.data);
    if (!answer.ok) return false;
    editor.setDirty(false);
    onDone(answer.value);
    return true;
  };
  useSave({ save: submit });
  if (blocked !== undefined && blocked !== true) return <Callout tone="info">{domain.refusal(blocked)}</Callout>;
  const shown = new Set<string>();
  const error = (field: string): string | null => {
    shown.add(field);
    const mine = own[field];
    const refusal = change.fieldRefusal(field) ?? (mine === undefined || (!tried && SAID_LATER.has(mine.code)) ? null : mine);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const fields = children(error);
  const { refusal } = change;
  const all = refusal === null ? [] : [refusal, ...(refusal.related ?? [])].filter(({ field }) => field === undefined || !shown.has(field));
  return (
    <form
      className={styles["act"]}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Section title={title}>
        <div className={styles["fields"]}>{fields}</div>
      </Section>
      {all.length === 0 ? null : (
        <Callout tone="error" live>
          {all.map(({ related: _each, ...one }) => (one.code === "edit.conflict" ? t("conflict") : domain.refusal(one))).join(" ")}
        </Callout>
      )}
      <div className={styles["actions"]}>
        <Button tone="primary" type="submit" busy={change.pending} disabledReason={reason}>
          {confirm ?? t("confirm")}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </form>
  );
}

/** What a parser says of a form, by the name of the field; of a field inside a record, by its own. */
function refusalsOf(issues: readonly Issue[]): Readonly<Record<string, Refusal>> {
  return Object.fromEntries(
    issues.map((issue) => {
      const field = issue.path.findLast((part) => typeof part === "string") ?? "";
      return [field, { code: issue.message, field, ...(issue.params === undefined ? {} : { facts: issue.params as Facts }) }];
    }),
  );
}
