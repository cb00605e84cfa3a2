import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { printStore, type PrintJob } from "../../platform/editors/print-active.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { useAsOf } from "../../platform/shell/as-of.ts";
import { useStore } from "../../platform/shell/store.ts";
import { DemoMark } from "./demo-mark.tsx";
import { PrintList } from "./print-list.tsx";
import styles from "./print.module.css";

const texts = defineTexts(
  { foot: "{date} · {name} 打印", asOf: "截至 {date}", known: "截至 {date}，按 {known} 时所知" },
  { foot: "{date} · printed by {name}", asOf: "As of {date}", known: "As of {date}, as known on {known}" },
);

/** What goes to paper; on screen it is nowhere. Paper is white, whatever the theme. */
export default function PrintSheet() {
  const t = useTexts(texts);
  const job = useStore(printStore);
  const { account, demo } = useSession();
  const { date, knownOn } = useAsOf();
  const said = knownOn === null ? t("asOf", { date }) : t("known", { date, known: knownOn });
  useEffect(() => {
    if (job === null) return undefined;
    const page = document.documentElement;
    const theme = page.dataset["theme"];
    page.dataset["printing"] = "";
    page.dataset["theme"] = "light";
    const done = (): void => printStore.set(null);
    window.addEventListener("afterprint", done, { once: true });
    window.print();
    return () => {
      delete page.dataset["printing"];
      page.dataset["theme"] = theme;
      window.removeEventListener("afterprint", done);
    };
  }, [job]);
  if (job === null) return null;
  return createPortal(
    <div className={styles["paper"]}>
      {demo ? <DemoMark /> : null}
      {job.kind === "list" ? <PrintList table={job.table} date={said} conditions={job.conditions} /> : <PrintPage job={job} />}
      <p className={styles["note"]}>{t("foot", { date: said, name: account.name })}</p>
    </div>,
    document.body,
  );
}

function PrintPage({ job }: { readonly job: Extract<PrintJob, { readonly kind: "page" }> }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(job.page);
  }, [job]);
  return <div ref={place} className={styles["page"]} inert />;
}
