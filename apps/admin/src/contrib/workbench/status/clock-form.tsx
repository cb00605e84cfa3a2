import { Button, DateInput } from "@yanzhen/ui/primitives";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { refusalMessage } from "../../../platform/i18n/lazy-refusal.ts";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { loadSession } from "../../../platform/session/session-actions.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { refusalOf } from "../../../platform/trpc/call-error.ts";
import { reportCallError } from "../../../platform/trpc/report-call-error.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import styles from "./status.module.css";

const texts = defineTexts(
  {
    title: "把演示区的业务日期改为",
    move: "移动",
    reset: "恢复自动",
    note: "只在演示中有。期限、年龄和到龄都按业务日期计算；移动会记入审计。",
    moved: "业务日期已改为 {date}",
  },
  {
    title: "Move the demo's business date to",
    move: "Move",
    reset: "Back to Automatic",
    note: "Only in the demo. Deadlines and ages count from the business date; moving it is audited.",
    moved: "The business date is now {date}",
  },
);

/** Moves the business clock of a demo, or lets it run again. */
export default function ClockForm({ close }: { readonly close: () => void }) {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const { businessToday } = useSession();
  const [text, setText] = useState(businessToday);
  const [fault, setFault] = useState<string | null>(null);
  const move = useMutation(trpc.clock.move.mutationOptions());
  const go = async (to: string | null): Promise<void> => {
    try {
      const { businessToday: now } = await move.mutateAsync({ to });
      close();
      await loadSession();
      await workbench.queryClient.invalidateQueries();
      workbench.notify({ severity: "success", text: t("moved", { date: now }) });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) reportCallError(error);
      else setFault(await refusalMessage(refusal));
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text !== "") void go(text);
  };
  return (
    <>
      <form onSubmit={submit} className={styles["form"]}>
        <label className={styles["label"]}>
          {t("title")}
          <DateInput autoFocus aria-label={t("title")} className={styles["date"]} value={text} onChange={setText} />
        </label>
        <Button type="submit" tone="primary" disabled={text === "" || move.isPending}>
          {t("move")}
        </Button>
      </form>
      {fault === null ? null : (
        <p role="alert" className={styles["fault"]}>
          {fault}
        </p>
      )}
      <Button disabled={move.isPending} onClick={() => void go(null)}>
        {t("reset")}
      </Button>
      <p className={styles["note"]}>{t("note")}</p>
    </>
  );
}
