import { Fragment } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import type { SideView } from "../../platform/contribution.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useLayout } from "../../platform/layout/layout-store.ts";
import styles from "./side-bar.module.css";
import { SideSection } from "./side-section.tsx";

const texts = defineTexts({ resize: "调整高度" }, { resize: "Resize" });

const HEAD = 24;

/** Open views that grow share the height and can be resized against each other; the rest are as high as they need. */
export function SideSections({ views }: { readonly views: readonly SideView[] }) {
  const t = useTexts(texts);
  const { sections } = useLayout();
  const isOpen = (view: SideView): boolean => !(sections[view.id]?.collapsed ?? false);
  const growing = views.filter((view) => view.grow !== 0 && isOpen(view));
  if (growing.length < 2) {
    return (
      <div className={styles["stack"]}>
        {views.map((view) => (
          <div key={view.id} className={growing.includes(view) ? styles["growing"] : styles["fixed"]}>
            <SideSection view={view} single={views.length === 1} />
          </div>
        ))}
      </div>
    );
  }
  return (
    <Group orientation="vertical" className={styles["stack"]}>
      {views.map((view, at) => {
        const grows = growing.includes(view);
        const before = views.slice(0, at).some((one) => growing.includes(one));
        return (
          <Fragment key={view.id}>
            {grows && before ? <Separator className={styles["sash"]} aria-label={t("resize")} /> : null}
            {grows ? (
              <Panel id={view.id} minSize={HEAD * 3}>
                <SideSection view={view} single={false} />
              </Panel>
            ) : (
              <Panel
                id={view.id}
                minSize={HEAD}
                maxSize={isOpen(view) ? "40%" : HEAD}
                defaultSize={isOpen(view) ? undefined : HEAD}
                groupResizeBehavior={isOpen(view) ? "preserve-relative-size" : "preserve-pixel-size"}
              >
                <SideSection view={view} single={false} />
              </Panel>
            )}
          </Fragment>
        );
      })}
    </Group>
  );
}
