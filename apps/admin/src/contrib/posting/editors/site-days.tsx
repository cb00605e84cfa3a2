import { useQuery } from "@tanstack/react-query";
import { addDays, addMonths, type CalendarDate, firstOfMonth, weekday } from "@yanzhen/domain/kernel";
import { recordSiteDay, type SiteState, siteStates } from "@yanzhen/domain/posting";
import { Callout, IconButton, Section, SegmentedField } from "@yanzhen/ui/primitives";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { PostingRow } from "../posting-data.ts";
import { siteDayTexts } from "../site-days.texts.ts";
import styles from "./site-days.module.css";

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month of a posting: whether the member was on site on each day, marked by mouse or keyboard, over the working-day calendar. */
export function SiteDays({ posting }: { readonly posting: PostingRow }) {
  const t = useTexts(siteDayTexts);
  const domain = useDomainText();
  const { at, date, past } = useAsOf();
  const { businessToday } = useSession();
  const [month, setMonth] = useState(() => firstOfMonth(lastDay(posting, date)));
  const [brush, setBrush] = useState<SiteState>("onSite");
  const [active, setActive] = useState(lastDay(posting, date));
  const grid = useRef<HTMLDivElement>(null);
  // The day a key led to in a month still on its way: the focus follows when the month is there.
  const awaited = useRef<CalendarDate | null>(null);
  useEffect(() => {
    if (awaited.current !== null && focusDay(grid.current, awaited.current)) awaited.current = null;
  });
  const query = useQuery(trpc.posting.siteMonth.queryOptions({ postingId: posting.id, month, at }));
  const stateText = (state: SiteState): string => domain.text(`label.siteState.${state}`);
  const change = useChange(trpc.posting.recordSiteDay.mutationOptions(), { done: (_, told) => t("done", { date: told.on, state: stateText(told.state) }) });
  const can = posting.can["posting.recordSiteDay"];
  const refusalOf = (on: CalendarDate): string | null => {
    if (past) return t("past");
    if (can !== true && can !== undefined) return domain.refusal(can);
    const judged = recordSiteDay({ from: posting.from as CalendarDate, to: posting.to as CalendarDate | null }, on, brush, businessToday as CalendarDate);
    return judged.ok ? null : domain.refusal(judged.refusal);
  };
  const go = (on: CalendarDate): void => {
    setActive(on);
    setMonth(firstOfMonth(on));
    if (!focusDay(grid.current, on)) awaited.current = on;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const on = event.key === "PageUp" ? addMonths(active, -1) : event.key === "PageDown" ? addMonths(active, 1) : step === undefined ? null : addDays(active, step);
    if (on === null) return;
    event.preventDefault();
    go(on);
  };
  const turn = (by: number): void => {
    const on = addMonths(month, by);
    setMonth(on);
    setActive(on);
  };
  return (
    <Section
      title={t("title")}
      actions={
        <span className={styles["bar"]}>
          <IconButton icon="chevron-left" label={t("previous")} onClick={() => turn(-1)} />
          <span className={`yz-num ${styles["month"]}`}>{month.slice(0, 7)}</span>
          <IconButton icon="chevron-right" label={t("next")} onClick={() => turn(1)} />
        </span>
      }
    >
      <div className={styles["room"]}>
        {past || (can !== true && can !== undefined) ? null : (
          <SegmentedField label={t("mark")} value={brush} onChange={setBrush} options={siteStates.map((value) => ({ value, label: stateText(value) }))} />
        )}
        <QueryView query={query} lines={6}>
          {({ days, provisional }) => {
            const count = (state: SiteState): number => days.filter((day) => day.state === state).length;
            const first = days[0]?.on;
            return (
              <>
                <div ref={grid} role="group" aria-label={`${t("title")} ${month.slice(0, 7)}`} className={styles["grid"]} onKeyDown={onKeyDown}>
                  {[...t("weekdays")].map((name, at) => (
                    <span key={`${name}${String(at)}`} aria-hidden="true" className={styles["head"]}>
                      {name}
                    </span>
                  ))}
                  {days.map(({ on, state, working }) => {
                    const why = refusalOf(on);
                    const kind = t(working === null ? "unknown" : working ? "working" : "off");
                    const said = state === null ? t("unrecorded") : stateText(state);
                    return (
                      <button
                        key={on}
                        type="button"
                        data-day={on}
                        data-state={state ?? undefined}
                        data-off={working === false ? "" : undefined}
                        className={styles["day"]}
                        style={on === first ? { gridColumnStart: weekday(on) } : undefined}
                        tabIndex={on === active || (on === first && !active.startsWith(month.slice(0, 7))) ? 0 : -1}
                        aria-disabled={why !== null}
                        // Begins with what is seen: who says aloud what stands there reaches the button.
                        aria-label={[Number(on.slice(8)), said, kind, on].join(" ")}
                        title={[kind, why].filter((part) => part !== null).join(" · ")}
                        onFocus={() => setActive(on)}
                        onClick={() => {
                          if (why === null && state !== brush) void change.run({ postingId: posting.id, on, state: brush });
                        }}
                      >
                        <span className="yz-num">{Number(on.slice(8))}</span>
                        <span className={styles["state"]}>{state === null ? "" : stateText(state)}</span>
                      </button>
                    );
                  })}
                </div>
                <p className={styles["note"]}>
                  {t("legend", {
                    month: month.slice(0, 7),
                    onSite: count("onSite"),
                    absent: count("absent"),
                    excused: count("excused"),
                    working: days.filter(({ working }) => working === true).length,
                  })}
                </p>
                <p className={styles["note"]}>{[t("note"), provisional ? t("provisional") : null].filter((part) => part !== null).join(" ")}</p>
              </>
            );
          }}
        </QueryView>
        {change.refusal === null ? null : (
          <Callout tone="error" live>
            {domain.refusal(change.refusal)}
          </Callout>
        )}
      </div>
    </Section>
  );
}

function focusDay(grid: HTMLElement | null, on: CalendarDate): boolean {
  const day = grid?.querySelector<HTMLElement>(`[data-day="${on}"]`);
  day?.focus();
  return day !== null && day !== undefined;
}

/** The day looked at, or the posting's last one where it is over. */
function lastDay(posting: PostingRow, date: string): CalendarDate {
  const last = posting.to === null ? null : addDays(posting.to as CalendarDate, -1);
  return last !== null && last < date ? last : (date as CalendarDate);
}
