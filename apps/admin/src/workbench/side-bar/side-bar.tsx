import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { useShownActivity } from "../activity-bar/use-activities.ts";
import styles from "./side-bar.module.css";
import { SideSections } from "./side-sections.tsx";
import { useSideViews } from "./use-side-views.ts";

const texts = defineTexts({ label: "侧栏", none: "这里还没有内容。" }, { label: "Side bar", none: "There is nothing here yet." });

/** The views of the chosen activity, one above the other. */
export function SideBar() {
  const t = useTexts(texts);
  const read = useBilingual();
  const activity = useShownActivity();
  const views = useSideViews(activity?.id ?? null);
  const title = activity === null ? t("label") : read(activity.title);
  return (
    <section className={styles["bar"]} data-region="sideBar" aria-label={title}>
      <h2 className={styles["title"]}>{title}</h2>
      {views.length === 0 ? <p className={styles["none"]}>{t("none")}</p> : <SideSections key={activity?.id} views={views} />}
    </section>
  );
}
