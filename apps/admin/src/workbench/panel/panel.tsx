import { IconButton, Skeleton } from "@yanzhen/ui/primitives";
import { type KeyboardEvent, Suspense, useMemo } from "react";
import { useContextKeys } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { contributed, contributionStore } from "../../platform/contribute.ts";
import type { PanelView } from "../../platform/contribution.ts";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { lazyComponent } from "../../platform/lazy-component.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { useStore } from "../../platform/shell/store.ts";
import { PanelBoundary } from "./panel-boundary.tsx";
import styles from "./panel.module.css";

const texts = defineTexts(
  { label: "面板", close: "关闭面板", larger: "最大化面板", smaller: "恢复面板大小" },
  { label: "Panel", close: "Close Panel", larger: "Maximize Panel", smaller: "Restore Panel Size" },
);

export interface PanelProps {
  /** Id of the panel view in front; the first one when it names none that is on offer. */
  readonly active: string | null;
  readonly onActiveChange: (id: string) => void;
  readonly onClose: () => void;
  readonly maximized?: boolean;
  readonly onMaximizedChange?: (maximized: boolean) => void;
}

/** The views below the editors: problems, history, jobs and whatever else is contributed. */
export function Panel({ active, onActiveChange, onClose, maximized = false, onMaximizedChange }: PanelProps) {
  const t = useTexts(texts);
  const read = useBilingual();
  const views = usePanelViews();
  const shown = views.find(({ id }) => id === active) ?? views[0];
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = views.findIndex((view) => view === shown);
    const next = step === 0 ? undefined : views.at((at + step) % views.length);
    if (next === undefined) return;
    event.preventDefault();
    onActiveChange(next.id);
    document.getElementById(`panel-tab-${next.id}`)?.focus();
  };
  const Body = shown === undefined ? null : lazyComponent(shown.load);
  return (
    <section className={styles["panel"]} data-region="panel" aria-label={t("label")}>
      <div className={styles["head"]}>
        <div role="tablist" className={styles["tabs"]} onKeyDown={move}>
          {views.map((view) => (
            <button
              key={view.id}
              id={`panel-tab-${view.id}`}
              type="button"
              role="tab"
              aria-selected={view === shown}
              aria-controls="panel-body"
              tabIndex={view === shown ? 0 : -1}
              className={styles["tab"]}
              onClick={() => onActiveChange(view.id)}
            >
              {read(view.title)}
              <Badge view={view} />
            </button>
          ))}
        </div>
        {onMaximizedChange === undefined ? null : (
          <IconButton icon={maximized ? "chevron-down" : "chevron-up"} label={t(maximized ? "smaller" : "larger")} onClick={() => onMaximizedChange(!maximized)} />
        )}
        <IconButton icon="close" label={t("close")} onClick={onClose} />
      </div>
      <div id="panel-body" role="tabpanel" aria-labelledby={shown === undefined ? undefined : `panel-tab-${shown.id}`} className={styles["body"]}>
        {Body === null || shown === undefined ? null : (
          <PanelBoundary key={shown.id}>
            <Suspense fallback={<Skeleton lines={3} />}>
              <Body />
            </Suspense>
          </PanelBoundary>
        )}
      </div>
    </section>
  );
}

function Badge({ view }: { readonly view: PanelView }) {
  if (view.badge === undefined) return null;
  const Count = lazyComponent(view.badge);
  return (
    <Suspense fallback={null}>
      <Count />
    </Suspense>
  );
}

function usePanelViews(): readonly PanelView[] {
  const keys = useContextKeys();
  const { conditions } = useSession();
  const contributions = useStore(contributionStore);
  return useMemo(
    () =>
      contributed("panels", contributions)
        .filter((view) => holds(view.when, keys, conditions))
        .toSorted((a, b) => a.order - b.order),
    [keys, conditions, contributions],
  );
}
