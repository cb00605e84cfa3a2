import styles from "./charts.module.css";
import { classNames } from "../primitives/class-names.ts";

/** A ratio as a short bar before its text. */
export function RatioBar({
  numerator,
  denominator,
  text,
  lowBelow = 0,
}: {
  readonly numerator: number;
  readonly denominator: number;
  readonly text: string;
  readonly lowBelow?: number;
}) {
  const share = denominator === 0 ? 0 : numerator / denominator;
  return (
    <span className={classNames(styles["ratio"], denominator > 0 && share < lowBelow && styles["low"])}>
      <span className={styles["track"]} aria-hidden>
        <span className={styles["fill"]} style={{ display: "block", width: `${share * 100}%` }} />
      </span>
      <span className="yz-num">{text}</span>
    </span>
  );
}
