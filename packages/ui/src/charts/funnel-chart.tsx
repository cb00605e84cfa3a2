import styles from "./charts.module.css";
import { DataTable } from "./data-table.tsx";
import { Mark } from "./mark.tsx";
import { series } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import type { OpenHow } from "../primitives/open-how.ts";

export interface FunnelStep {
  readonly id: string;
  readonly label: string;
  /** One a class, drawn side by side around the middle. */
  readonly values: readonly number[];
}

export interface FunnelChartProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly steps: readonly FunnelStep[];
  readonly onOpen?: (step: FunnelStep, at: number, how: OpenHow) => void;
}

const ROW = 24;
const LEFT = 88;

/** The steps of a procedure from the first to the last; widths compare, the numbers tell. */
export function FunnelChart({ label, names, steps, onOpen }: FunnelChartProps) {
  const { box, width } = useWidth();
  const room = Math.max(60, width - LEFT - 60);
  const largest = Math.max(1, ...steps.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  // A root keeps three waiting visible beside three hundred in the pool.
  const widthOf = (value: number): number => (Math.sqrt(value) / Math.sqrt(largest)) * room;
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
      <svg height={steps.length * ROW} role="group" aria-label={label}>
        {steps.map((step, row) => {
          const total = step.values.reduce((sum, value) => sum + value, 0);
          const whole = widthOf(total);
          let left = LEFT + (room - whole) / 2;
          return (
            <g key={step.id}>
              <text x={LEFT - 8} y={row * ROW + 16} textAnchor="end" className={styles["value"]}>
                {step.label}
              </text>
              {step.values.map((value, at) => {
                const wide = total === 0 ? 0 : (value / total) * whole;
                const x = left;
                left += wide;
                return value === 0 ? null : (
                  <Mark key={names[at] ?? at} label={`${step.label} ${names[at] ?? ""}: ${value}`} onOpen={onOpen === undefined ? undefined : (how) => onOpen(step, at, how)}>
                    <rect x={x} y={row * ROW + 4} width={Math.max(2, wide - 1)} height={16} rx={2} fill={series(at)} />
                  </Mark>
                );
              })}
              <text x={LEFT + room + 8} y={row * ROW + 16} className={styles["label"]}>
                {step.values.join(" / ")}
              </text>
            </g>
          );
        })}
      </svg>
      <DataTable caption={label} head={["", ...names]} rows={steps.map((step) => [step.label, ...step.values])} />
    </div>
  );
}
