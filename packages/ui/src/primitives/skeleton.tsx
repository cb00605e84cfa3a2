import styles from "./skeleton.module.css";
import { useWords } from "../language/use-words.ts";

export interface SkeletonProps {
  readonly lines?: number;
  readonly label?: string;
}

const WORDS = { zh: "正在载入…", en: "Loading…" };
const WIDTHS = ["72%", "54%", "86%", "40%", "64%"] as const;

/** Appears after a moment, so that what is quick to come does not flicker. */
export function Skeleton({ lines = 3, label }: SkeletonProps) {
  const loading = useWords(WORDS);
  return (
    <div role="status" className={styles["skeleton"]}>
      <span className="yz-hidden">{label ?? loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden className={styles["line"]} style={{ width: WIDTHS[line % WIDTHS.length] }} />
      ))}
    </div>
  );
}
