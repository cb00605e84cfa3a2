import styles from "./charts.module.css";
import { Mark } from "./mark.tsx";
import { series } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import type { OpenHow } from "../primitives/open-how.ts";

export interface GanttBar {
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DD`; `to` is the first day it is no more, null while it lasts. */
  readonly from: string;
  readonly to: string | null;
  /** Index of its colour. */
  readonly kind: number;
}

export interface GanttRow {
  readonly id: string;
  readonly label: string;
  readonly bars: readonly GanttBar[];
}

export interface GanttChartProps {
  readonly label: string;
  readonly rows: readonly GanttRow[];
  readonly from: string;
  readonly to: string;
  /** A line is drawn on this day. */
  readonly on: string;
  readonly names?: readonly string[];
  readonly labelWidth?: number;
  readonly onOpen?: (bar: GanttBar, row: GanttRow, how: OpenHow) => void;
  readonly onOpenRow?: (row: GanttRow, how: OpenHow) => void;
}

const ROW = 22;
const HEAD = 20;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Bars over time, a row each; years are ruled, the day looked at is marked. */
export function GanttChart({ label, rows, from, to, on, names = [], labelWidth = 150, onOpen, onOpenRow }: GanttChartProps) {
  const { box, width } = useWidth();
  const [start, end] = [dayOf(from), Math.max(dayOf(from) + 1, dayOf(to))];
  const room = Math.max(60, width - labelWidth - 8);
  const x = (date: string): number => labelWidth + Math.max(0, Math.min(1, (dayOf(date) - start) / (end - start))) * room;
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, i) => Number(from.slice(0, 4)) + i);
  const every = Math.ceil(years.length / Math.max(1, room / 44));
  // The first and the last year may begin too near the next one, or the edge, to be written out.
  const fits = (year: number): boolean => Math.min(x(`${year + 1}-01-01`), width) - x(`${year}-01-01`) > 30;
  const letters = Math.max(6, Math.floor(labelWidth / 12));
  const height = HEAD + rows.length * ROW;
  return (
    <div ref={box} className={styles["chart"]}>
      {names.length === 0 ? null : (
        <div className={styles["legend"]} aria-hidden>
          {names.map((name, at) => (
            <span key={name} className={styles["key"]}>
              <span className={styles["swatch"]} style={{ background: series(at) }} />
              {name}
            </span>
          ))}
        </div>
      )}
      <svg height={height} role="group" aria-label={label}>
        {years.map((year, at) => (
          <g key={year}>
            <line x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={HEAD - 4} y2={height} className={styles["line"]} />
            {at % every === 0 && fits(year) ? (
              <text x={x(`${year}-01-01`) + 3} y={12} className={styles["label"]}>
                {year}
              </text>
            ) : null}
          </g>
        ))}
        {rows.map((row, at) => (
          <g key={row.id}>
            <Mark label={row.label} onOpen={onOpenRow === undefined ? undefined : (how) => onOpenRow(row, how)}>
              <text x={0} y={HEAD + at * ROW + 15} className={styles["value"]}>
                {row.label.length > letters ? `${row.label.slice(0, letters - 1)}…` : row.label}
              </text>
            </Mark>
            {row.bars.map((bar) => {
              const [left, right] = [x(bar.from), bar.to === null ? labelWidth + room : x(bar.to)];
              return (
                <Mark key={bar.id} label={`${bar.label}: ${bar.from} – ${bar.to ?? ""}`} onOpen={onOpen === undefined ? undefined : (how) => onOpen(bar, row, how)}>
                  <rect x={left} y={HEAD + at * ROW + 4} width={Math.max(3, right - left)} height={14} rx={3} fill={series(bar.kind)} opacity={0.88} />
                  {right - left > bar.label.length * 12 + 150 ? (
                    <text x={left + 5} y={HEAD + at * ROW + 15} className={styles["label"]} style={{ fill: "var(--yz-bg)" }}>
                      {bar.label} · {bar.from} – {bar.to ?? ""}
                    </text>
                  ) : right - left > bar.label.length * 11 ? (
                    <text x={left + 5} y={HEAD + at * ROW + 15} className={styles["label"]} style={{ fill: "var(--yz-bg)" }}>
                      {bar.label}
                    </text>
                  ) : null}
                </Mark>
              );
            })}
          </g>
        ))}
        <line x1={x(on)} x2={x(on)} y1={HEAD - 6} y2={height} className={styles["today"]} />
      </svg>
      <table className="yz-hidden">
        <caption>{label}</caption>
        <tbody>
          {rows.flatMap((row) =>
            row.bars.map((bar) => (
              <tr key={bar.id}>
                <td>{row.label}</td>
                <td>{bar.label}</td>
                <td>{bar.from}</td>
                <td>{bar.to ?? ""}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
