import { QueryObserver } from "@tanstack/react-query";
import { clearFindings, NO_FINDINGS, publishFindings as publish } from "../../platform/diagnostics/diagnostics-store.ts";
import { activeEditorStore } from "../../platform/editors/editor-area.ts";
import { domainText } from "../../platform/i18n/domain-text.ts";
import { localeStore } from "../../platform/i18n/locale-store.ts";
import { lookStore, currentAt } from "../../platform/shell/as-of.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { trpc } from "../../platform/trpc/trpc.ts";
import { openSubject } from "./open-subject.ts";

const COUNTS = "diagnostics";
const OPEN = "diagnostics.open";
/** Beyond a few the editor says how many there are and leads to the panel. */
const SHOWN = 12;
/** What was opened is drawn first. */
const AFTER_MS = 400;

/** Keeps the counts of the status bar and the findings of what is open up to date while somebody is signed in. */
export function publishFindings(wb: Workbench): () => void {
  if (wb.session().conditions["diagnostics.view"] === false) return () => undefined;
  const countsOptions = () => ({ ...trpc.diagnostics.counts.queryOptions({ at: currentAt() }), retry: false });
  const openOptions = () => {
    const subject = openSubject(activeEditorStore.get());
    return { ...trpc.diagnostics.list.queryOptions({ ...(subject === null ? {} : { subject }), limit: SHOWN, at: currentAt() }), enabled: subject !== null, retry: false };
  };
  const counts = new QueryObserver(wb.queryClient, countsOptions());
  const open = new QueryObserver(wb.queryClient, openOptions());
  let timer: ReturnType<typeof setTimeout> | null = null;
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => (wb.queryClient.isFetching() > 0 ? soon() : open.setOptions(openOptions())), AFTER_MS);
  };
  const stops = [
    counts.subscribe(({ data }) => publish(COUNTS, [], data?.bySeverity ?? NO_FINDINGS)),
    open.subscribe(({ data }) => {
      const rows = data?.rows ?? [];
      if (rows.length === 0) clearFindings(OPEN);
      // The texts come with the catalogue, which the first screen does without.
      else
        void Promise.all([import("./shown-finding.ts"), domainText(localeStore.get())]).then(([{ shownFindings }, domain]) =>
          publish(OPEN, shownFindings(rows, domain), NO_FINDINGS),
        );
    }),
    lookStore.subscribe(() => {
      counts.setOptions(countsOptions());
      open.setOptions(openOptions());
    }),
    activeEditorStore.subscribe(() => soon()),
    localeStore.subscribe(() => void open.refetch()),
  ];
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const stop of stops) stop();
    clearFindings();
  };
}
