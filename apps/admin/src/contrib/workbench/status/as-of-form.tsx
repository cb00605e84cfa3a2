import { calendarDate } from "@yanzhen/domain/kernel";
import { Button, DateInput } from "@yanzhen/ui/primitives";
import { type FormEvent, useState } from "react";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { dateChoices } from "./date-choices.ts";
import styles from "./status.module.css";

const texts = defineTexts(
  {
    title: "查看哪一天的情况",
    field: "日期",
    go: "查看",
    back: "回到今天",
    note: "整个工作台都按这一天显示；不是今天时只能看，不能改。",
    tooEarly: "早于 {date}，没有数据",
    monthEnd: "上月末",
    quarterEnd: "上季末",
    halfEnd: "上半年末",
    yearEnd: "上年末",
    yearAgo: "一年前",
    twoYearEnd: "前年末",
  },
  {
    title: "See how things were on",
    field: "Date",
    go: "Show",
    back: "Back to Today",
    note: "The whole workbench shows that day; on any day but today it is read-only.",
    tooEarly: "No data before {date}",
    monthEnd: "End of last month",
    quarterEnd: "End of last quarter",
    halfEnd: "End of last half-year",
    yearEnd: "End of last year",
    yearAgo: "A year ago",
    twoYearEnd: "End of the year before last",
  },
);

/** Asks for a day, or offers the ones that are asked for most. `go(null)` goes back to today. */
export default function AsOfForm({ go }: { readonly go: (to: string | null) => void }) {
  const t = useTexts(texts);
  const { date, past } = useAsOf();
  const { businessToday, earliestDate } = useSession();
  const [text, setText] = useState(date);
  const fault = text !== "" && text < earliestDate ? t("tooEarly", { date: earliestDate }) : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text !== "" && fault === null) go(text);
  };
  return (
    <>
      <form onSubmit={submit} className={styles["form"]}>
        <label className={styles["label"]}>
          {t("title")}
          <DateInput autoFocus className={styles["date"]} aria-label={t("field")} min={earliestDate} value={text} onChange={setText} />
        </label>
        <Button type="submit" tone="primary" disabled={text === "" || fault !== null}>
          {t("go")}
        </Button>
      </form>
      {fault === null ? null : <p className={styles["fault"]}>{fault}</p>}
      <div className={styles["choices"]}>
        {dateChoices(calendarDate(businessToday), earliestDate).map(({ key, date: choice }) => (
          <button key={key} type="button" className={styles["choice"]} onClick={() => go(choice)}>
            <span>{t(key)}</span>
            <span className="yz-num">{choice}</span>
          </button>
        ))}
      </div>
      {past ? <Button onClick={() => go(null)}>{t("back")}</Button> : null}
      <p className={styles["note"]}>{t("note")}</p>
    </>
  );
}
