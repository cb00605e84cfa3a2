import { Icon } from "@yanzhen/ui/primitives";
import { useRef, type KeyboardEvent } from "react";
import { editorArea } from "../../platform/editors/editor-area.ts";
import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { showActivity } from "../../platform/layout/layout-actions.ts";
import { updateLayout, useLayout } from "../../platform/layout/layout-store.ts";
import type { Activity } from "../../platform/contribution.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import styles from "./activity-bar.module.css";
import { useActivities, useShownActivity } from "./use-activities.ts";

const texts = defineTexts({ label: "活动栏" }, { label: "Activity bar" });

/** The fields of work. Choosing the one in front folds the side bar away, as in editors people know. */
export function ActivityBar() {
  const t = useTexts(texts);
  const read = useBilingual();
  const workbench = useWorkbench();
  const activities = useActivities();
  const shown = useShownActivity();
  const { sideBarVisible } = useLayout();
  const list = useRef<HTMLDivElement>(null);
  const choose = (activity: Activity): void => {
    if (activity.id === shown?.id && sideBarVisible) {
      updateLayout({ sideBarVisible: false });
      return;
    }
    showActivity(activity.id);
    if (activity.home !== undefined && !isOpen(activity.home)) workbench.open(activity.home, { keepFocus: true });
  };
  const move = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const button = next === undefined ? undefined : buttons[(next + buttons.length) % buttons.length];
    if (button === undefined) return;
    event.preventDefault();
    button.focus();
  };
  return (
    <nav className={styles["bar"]} data-region="activityBar" aria-label={t("label")}>
      <div ref={list} onKeyDown={move} role="toolbar" aria-orientation="vertical" aria-label={t("label")}>
        {activities.map((activity) => {
          const current = activity.id === shown?.id;
          return (
            <button
              key={activity.id}
              type="button"
              className={styles["item"]}
              aria-label={read(activity.title)}
              title={read(activity.title)}
              aria-pressed={current && sideBarVisible}
              tabIndex={current || (shown === null && activity === activities[0]) ? 0 : -1}
              onClick={() => choose(activity)}
            >
              <Icon name={activity.icon} size={24} />
            </button>
          );
        })}
      </div>
    </nav>
  );
}

/** Whether the page of an activity stands in some tab already. */
function isOpen(home: string): boolean {
  const editor = resolveEditor(home)?.editor.id;
  return (
    editor === undefined ||
    editorArea()
      .tabs()
      .some((tab) => resolveEditor(tab.uri)?.editor.id === editor)
  );
}
