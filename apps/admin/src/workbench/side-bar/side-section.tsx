import { Icon, Skeleton } from "@yanzhen/ui/primitives";
import { Suspense } from "react";
import type { SideView } from "../../platform/contribution.ts";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { toggleSection } from "../../platform/layout/layout-actions.ts";
import { useLayout } from "../../platform/layout/layout-store.ts";
import { lazyComponent } from "../../platform/lazy-component.ts";
import { MenuButtons } from "../../platform/menus/menu-buttons.tsx";
import { PanelBoundary } from "../panel/panel-boundary.tsx";
import styles from "./side-bar.module.css";

export interface SideSectionProps {
  readonly view: SideView;
  /** Alone in the side bar: it cannot be folded away. */
  readonly single: boolean;
}

export function SideSection({ view, single }: SideSectionProps) {
  const read = useBilingual();
  const { sections } = useLayout();
  const open = single || !(sections[view.id]?.collapsed ?? false);
  const bodyId = `view-${view.id}`;
  const View = lazyComponent(view.load);
  return (
    <section className={styles["section"]} data-view={view.id} aria-labelledby={`${bodyId}-title`}>
      <div className={styles["head"]}>
        <h3 className={styles["heading"]}>
          {single ? (
            <span id={`${bodyId}-title`} className={styles["headText"]}>
              {read(view.title)}
            </span>
          ) : (
            <button type="button" className={styles["headButton"]} aria-expanded={open} aria-controls={bodyId} onClick={() => toggleSection(view.id)}>
              <Icon name={open ? "chevron-down" : "chevron-right"} />
              <span id={`${bodyId}-title`} className={styles["headText"]}>
                {read(view.title)}
              </span>
            </button>
          )}
        </h3>
        {open ? (
          <div className={styles["actions"]}>
            <MenuButtons menu="view/title" view={view.id} />
          </div>
        ) : null}
      </div>
      {open ? (
        <div id={bodyId} className={styles["body"]}>
          <PanelBoundary key={view.id}>
            <Suspense fallback={<Skeleton lines={4} />}>
              <View viewId={view.id} />
            </Suspense>
          </PanelBoundary>
        </div>
      ) : null}
    </section>
  );
}
