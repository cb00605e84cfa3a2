import styles from "./charts.module.css";
import { DataTable } from "./data-table.tsx";
import { Mark } from "./mark.tsx";
import { series, ticks } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import type { OpenHow } from "../primitives/open-how.ts";

export interface LineSeries {
  readonly name: string;
  /** One a label; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** Dashed and behind: what is compared with. */
  readonly quiet?: boolean;
}

export interface LineChartProps {
  readonly label: string;
  readonly labels: readonly string[];
  readonly lines: readonly LineSeries[];
  readonly height?: number;
  /** Where the scale begins, for values that all lie high. */
  readonly from?: number;
  readonly onOpen?: (at: number, how: OpenHow) => void;
}

const LEFT = 40;
const BOTTOM = 20;

export function LineChart({ label, labels, lines, height = 160, from = 0, onOpen }: LineChartProps) {
  const { box, width } = useWidth();
  const marks = ticks(Math.max(0, ...lines.flatMap(({ values }) => values.map((value) => (value ?? 0) - from)))).map((mark) => mark + from);
  const top = marks.at(-1) ?? 1;
  const y = (value: number): number => height - BOTTOM - (Math.max(0, value - from) / (top - from)) * (height - BOTTOM - 10);
  const x = (at: number): number => LEFT + 14 + (labels.length <= 1 ? 0 : (at * (width - LEFT - 36)) / (labels.length - 1));
  const every = Math.ceil((labels.length * 52) / Math.max(1, width - LEFT));
  // Printed values must not run into one another; the last one is always told.
  const told = Math.ceil((labels.length * 34) / Math.max(1, width - LEFT));
  // A value whose neighbour runs just above it is printed below, out of that line's way.
  const below = (line: number, at: number): boolean => {
    const value = lines[line]?.values[at] ?? 0;
    return lines.some(({ values }, other) => other !== line && (values[at] ?? value) > value) && y(value) + 18 < height - BOTTOM;
  };
  return (
    <div ref={box} className={styles["chart"]}>
      <div className={styles["legend"]} aria-hidden>
        {lines.map(({ name, quiet }, at) => (
          <span key={name} className={styles["key"]}>
            <span className={styles["swatch"]} style={{ background: quiet === true ? "var(--yz-series-8)" : series(at) }} />
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
        {labels.map((text, at) =>
          at % every === 0 ? (
            <text key={text} x={x(at)} y={height - 5} textAnchor="middle" className={styles["label"]}>
              {text}
            </text>
          ) : null,
        )}
        {lines.map(({ name, values, quiet }, line) => {
          const colour = quiet === true ? "var(--yz-series-8)" : series(line);
          const points = values.flatMap((value, at) => (value === null ? [] : [`${x(at)},${y(value)}`])).join(" ");
          return (
            <g key={name}>
              <polyline points={points} fill="none" stroke={colour} strokeWidth={quiet === true ? 1 : 2} strokeDasharray={quiet === true ? "4 3" : undefined} />
              {values.map((value, at) =>
                value === null ? null : (
                  <Mark
                    key={labels[at] ?? at}
                    label={`${name} ${labels[at] ?? ""}: ${value}`}
                    onOpen={onOpen === undefined || quiet === true ? undefined : (how) => onOpen(at, how)}
                  >
                    <circle cx={x(at)} cy={y(value)} r={quiet === true ? 2 : 3.5} fill={colour} />
                    {quiet === true || (labels.length - 1 - at) % told !== 0 ? null : (
                      <text x={x(at)} y={y(value) + (below(line, at) ? 16 : -7)} textAnchor="middle" className={styles["told"]}>
                        {value}
                      </text>
                    )}
                  </Mark>
                ),
              )}
            </g>
          );
        })}
      </svg>
      <DataTable caption={label} head={["", ...lines.map(({ name }) => name)]} rows={labels.map((text, at) => [text, ...lines.map(({ values }) => values[at] ?? "")])} />
    </div>
  );
}
