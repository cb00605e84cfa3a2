import styles from "./charts.module.css";
import { DataTable } from "./data-table.tsx";
import { Mark } from "./mark.tsx";
import { series, ticks } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import type { OpenHow } from "../primitives/open-how.ts";

export interface StackedDatum {
  readonly id: string;
  readonly label: string;
  /** One a series, in the order of the legend. */
  readonly values: readonly number[];
}

export interface StackedBarChartProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly data: readonly StackedDatum[];
  readonly height?: number;
  readonly onOpen?: (datum: StackedDatum, seriesAt: number, how: OpenHow) => void;
}

const LEFT = 40;
const BOTTOM = 20;

/** Standing bars by month, a colour a class. */
export function StackedBarChart({ label, names, data, height = 180, onOpen }: StackedBarChartProps) {
  const { box, width } = useWidth();
  const totals = data.map((datum) => datum.values.reduce((sum, value) => sum + value, 0));
  const marks = ticks(Math.max(0, ...totals));
  const top = marks.at(-1) ?? 1;
  const y = (value: number): number => height - BOTTOM - (value / top) * (height - BOTTOM - 8);
  const step = (width - LEFT) / Math.max(1, data.length);
  const every = Math.ceil(46 / step);
  return (
    <div ref={box} className={styles["chart"]}>
      <div className={styles["legend"]} aria-hidden>
        {names.map((name, at) => (
          <span key={name} className={styles["key"]}>
            <span className={styles["swatch"]} style={{ background: series(at) }} />
            {name}
          </span>
        ))}
      </div>
      <svg height={height} role="group" aria-label={label}>
        {marks.map((mark) => (
          <g key={mark}>
            <line x1={LEFT} x2={width} y1={y(mark)} y2={y(mark)} className={styles["line"]} />
            <text x={LEFT - 6} y={y(mark) + 4} textAnchor="end" className={styles["label"]}>
              {mark}
            </text>
          </g>
        ))}
        {data.map((datum, at) => {
          let below = 0;
          return (
            <g key={datum.id}>
              {datum.values.map((value, part) => {
                const from = below;
                below += value;
                if (value === 0) return null;
                return (
                  <Mark
                    key={names[part] ?? part}
                    label={`${datum.label} ${names[part] ?? ""}: ${value}`}
                    onOpen={onOpen === undefined ? undefined : (how) => onOpen(datum, part, how)}
                  >
                    <rect x={LEFT + at * step + step * 0.15} width={step * 0.7} y={y(from + value)} height={Math.max(0.5, y(from) - y(from + value))} fill={series(part)} />
                  </Mark>
                );
              })}
              {at % every === 0 ? (
                <text x={LEFT + at * step + step / 2} y={height - 5} textAnchor="middle" className={styles["label"]}>
                  {datum.label}
                </text>
              ) : null}
            </g>
          );
        })}
        <line x1={LEFT} x2={width} y1={height - BOTTOM} y2={height - BOTTOM} className={styles["axis"]} />
      </svg>
      <DataTable caption={label} head={["", ...names]} rows={data.map((datum) => [datum.label, ...datum.values])} />
    </div>
  );
}
