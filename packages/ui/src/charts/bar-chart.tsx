import type { MouseEvent } from "react";
import styles from "./charts.module.css";
import { DataTable } from "./data-table.tsx";
import { Mark } from "./mark.tsx";
import { series } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import type { OpenHow } from "../primitives/open-how.ts";

export interface BarDatum {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Of what; drawn as the rail behind the bar. */
  readonly of?: number;
  /** Printed at the end instead of the number. */
  readonly text?: string;
  readonly tone?: "normal" | "warning";
}

export interface BarChartProps {
  readonly label: string;
  readonly data: readonly BarDatum[];
  readonly onOpen?: (datum: BarDatum, how: OpenHow) => void;
  readonly onContextMenu?: (datum: BarDatum, at: MouseEvent) => void;
  readonly labelWidth?: number;
  /** Where the scale begins, for ratios that all lie high. */
  readonly from?: number;
}

const ROW = 22;

/** Lying bars, one line each, longest label left. */
export function BarChart({ label, data, onOpen, onContextMenu, labelWidth = 110, from = 0 }: BarChartProps) {
  const { box, width } = useWidth();
  const valueWidth = 96;
  const room = Math.max(40, width - labelWidth - valueWidth);
  const largest = Math.max(1, ...data.map((datum) => datum.of ?? datum.value));
  const length = (value: number, of: number | undefined): number =>
    of === undefined ? (value / largest) * room : of === 0 ? 0 : (Math.max(0, value / of - from) / (1 - from)) * room;
  return (
    <div ref={box} className={styles["chart"]}>
      <svg height={data.length * ROW} role="group" aria-label={label}>
        {data.map((datum, at) => (
          <Mark
            key={datum.id}
            label={`${datum.label}: ${datum.text ?? datum.value}`}
            onOpen={onOpen === undefined ? undefined : (how) => onOpen(datum, how)}
            onContextMenu={onContextMenu === undefined ? undefined : (event) => onContextMenu(datum, event)}
          >
            <rect x={0} y={at * ROW} width={width} height={ROW} fill="transparent" />
            <text x={labelWidth - 8} y={at * ROW + 15} textAnchor="end" className={styles["value"]}>
              {datum.label}
            </text>
            {datum.of === undefined ? null : <rect x={labelWidth} y={at * ROW + 6} width={room} height={10} rx={2} fill="var(--yz-tint)" />}
            <rect
              x={labelWidth}
              y={at * ROW + 6}
              width={Math.max(datum.value > 0 ? 2 : 0, length(datum.value, datum.of))}
              height={10}
              rx={2}
              fill={datum.tone === "warning" ? "var(--yz-series-2)" : series(0)}
            />
            <text x={labelWidth + room + 8} y={at * ROW + 15} className={styles["label"]}>
              {datum.text ?? datum.value}
            </text>
          </Mark>
        ))}
      </svg>
      <DataTable caption={label} head={["", label]} rows={data.map((datum) => [datum.label, datum.text ?? datum.value])} />
    </div>
  );
}
