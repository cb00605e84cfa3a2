import { Icon } from "@yanzhen/ui/primitives";
import { useEffect, useState } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import type { RunningWork } from "../../platform/progress/progress-store.ts";
import styles from "./toasts.module.css";

const PATIENCE_MS = 300;

/** Work that is over at once is not worth a toast. */
export function ProgressToast({ work }: { readonly work: RunningWork }) {
  const read = useBilingual();
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return null;
  const { title, text, fraction } = work;
  return (
    <div className={styles["toast"]} role="status">
      <Icon name="loading" spin />
      <div className={styles["words"]}>
        <p>{read(title)}</p>
        {text === undefined ? null : <p className={styles["detail"]}>{text}</p>}
        <progress className={styles["bar"]} aria-label={read(title)} max={1} value={fraction ?? undefined} />
      </div>
    </div>
  );
}
