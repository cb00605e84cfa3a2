import { reserveStates, stepsBeforePool, type ReserveState } from "@yanzhen/domain/reserve";
import { classNames } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import type { EntryData } from "../reserve-data.ts";
import { reserveTexts } from "../reserve.texts.ts";
import styles from "./reserve.module.css";

const LINE: readonly ReserveState[] = [...stepsBeforePool, "inPool"];

/** The procedure from nomination to the pool with the day each step was reached; where the entry left it, the end stands last. */
export function EntryPipeline({ entry }: { readonly entry: EntryData }) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  // An objection may lead back: the last time a step was reached counts, and nothing after it.
  const reached = new Map<string, string>();
  for (const { state, from } of entry.states) {
    const place = LINE.indexOf(state);
    if (place >= 0 && place < LINE.length - 1) for (const later of LINE.slice(place + 1)) if (later !== "inPool") reached.delete(later);
    reached.set(state, from);
  }
  const end = LINE.includes(entry.state) ? [] : reserveStates.filter((state) => state === entry.state);
  // Taken over from a list: only the pool is on record, the way there is not.
  const line = entry.origin === "imported" ? LINE.filter((state) => reached.has(state) || state === "inPool") : LINE;
  return (
    <ol className={styles["steps"]} aria-label={t("pipeline")}>
      {[...line, ...end].map((state) => {
        const from = reached.get(state);
        const now = state === entry.state;
        return (
          <li
            key={state}
            aria-current={now ? "step" : undefined}
            className={classNames(
              styles["step"],
              from !== undefined && styles["done"],
              now && styles["now"],
              now && end.length > 0 && entry.state !== "appointed" && styles["left"],
            )}
          >
            <span>{domain.text(`label.reserveState.${state}`)}</span>
            <span className={classNames("yz-num", styles["stepDate"])}>{from ?? "–"}</span>
          </li>
        );
      })}
    </ol>
  );
}
