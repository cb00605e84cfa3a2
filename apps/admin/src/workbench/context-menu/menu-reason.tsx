import { isRefusal, type Reason } from "../../platform/commands/availability.ts";
import { useRefusalMessage } from "../../platform/i18n/lazy-refusal.ts";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import styles from "./context-menu.module.css";

/** Why an item cannot be chosen, below its title. */
export function MenuReason({ reason }: { readonly reason: Reason }) {
  const read = useBilingual();
  const refusal = useRefusalMessage(isRefusal(reason) ? reason : null);
  return <span className={styles["reason"]}>{isRefusal(reason) ? refusal : read(reason)}</span>;
}
