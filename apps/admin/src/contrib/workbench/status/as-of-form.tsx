import { calendarDate } from "@yanzhen/domain/kernel";
import { Button, DateInput } from "@yanzhen/ui/primitives";
import { type FormEvent, useState } from "react";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { knownToday, type Look, NOW, useAsOf } from "../../../platform/shell/as-of.ts";
import { dateChoices } from "./date-choices.ts";
import styles from "./status.module.css";

const texts = defineTexts(
  {
    title: "查看哪一天的情况",
    field: "日期",
    known: "按哪天所知",
    knownShort: "现在",
    knownNote: "填了这一天，就只看当天结束时已录入的记录；之后补录和更正的都不算。留空按现在的记录。",
    notOver: "{date} 还没有结束，请填更早的一天，或者留空",
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
    known: "As known on",
    knownShort: "now",
    knownNote: "With a day here, only what had been recorded by its end is shown, without later additions and corrections. Empty is what is recorded now.",
    notOver: "{date} is not over; give an earlier day or leave it empty",
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

/** Asks for a day, and whose knowledge of it, or offers the days that are asked for most. */
export default function AsOfForm({ go }: { readonly go: (to: Look) => void }) {
  const t = useTexts(texts);
  const { date, past, knownOn } = useAsOf();
  const { businessToday, earliestDate } = useSession();
  const [text, setText] = useState(date);
  const [known, setKnown] = useState(knownOn ?? "");
  const tooEarly = [text, known].some((day) => day !== "" && day < earliestDate);
  const fault = tooEarly ? t("tooEarly", { date: earliestDate }) : known >= knownToday() ? t("notOver", { date: known }) : null;
  const look = (asOf: string): void => go({ asOf, knownOn: known === "" ? null : known });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text !== "" && fault === null) look(text);
  };
  return (
    <>
      <form onSubmit={submit} className={`${styles["form"] ?? ""} ${styles["days"] ?? ""}`}>
        <label className={styles["label"]}>
          {t("title")}
          <DateInput autoFocus className={styles["date"]} aria-label={t("field")} min={earliestDate} value={text} onChange={setText} />
        </label>
        <label className={styles["label"]}>
          {t("known")}
          <DateInput
            className={styles["date"]}
            aria-label={t("known")}
            aria-describedby="known-note"
            min={earliestDate}
            max={knownToday()}
            placeholder={t("knownShort")}
            value={known}
            onChange={setKnown}
          />
        </label>
        <Button type="submit" tone="primary" disabled={text === "" || fault !== null}>
          {t("go")}
        </Button>
      </form>
      {fault === null ? null : <p className={styles["fault"]}>{fault}</p>}
      <div className={styles["choices"]}>
        {dateChoices(calendarDate(businessToday), earliestDate).map(({ key, date: choice }) => (
          <button key={key} type="button" className={styles["choice"]} disabled={fault !== null} onClick={() => look(choice)}>
            <span>{t(key)}</span>
            <span className="yz-num">{choice}</span>
          </button>
        ))}
      </div>
      {past ? <Button onClick={() => go(NOW)}>{t("back")}</Button> : null}
      <p className={styles["note"]}>{t("note")}</p>
      <p id="known-note" className={styles["note"]}>
        {t("knownNote")}
      </p>
    </>
  );
}
