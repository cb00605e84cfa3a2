import { evidenceLists, measures } from "@yanzhen/domain/evidence";
import { Badge, IconButton } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { usePersonName } from "../../../platform/records/record-name.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import type { LedgerQuery } from "../ledger-question.ts";
import styles from "./evidence.module.css";

export interface LedgerChipsProps {
  readonly query: LedgerQuery;
  readonly setQuery: (patch: Partial<LedgerQuery>) => void;
  readonly unitName: string | null;
}

/** Whether the address narrows the ledger to something the toolbar does not show. */
export function narrowed(query: LedgerQuery): boolean {
  return query.unit !== null || query.person !== null || query.list !== null || query.measure !== null;
}

/** What a figure or a page narrowed the ledger to, each to be dropped by itself. */
export function LedgerChips({ query, setQuery, unitName }: LedgerChipsProps) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const personName = usePersonName(query.person);
  const list = evidenceLists.find((known) => known === query.list);
  const chips: { readonly id: string; readonly what: string; readonly without: Partial<LedgerQuery> }[] = [];
  if (query.unit !== null) chips.push({ id: "unit", what: unitName ?? "…", without: { unit: null } });
  if (query.person !== null) chips.push({ id: "person", what: personName ?? "…", without: { person: null } });
  if (list !== undefined) chips.push({ id: "list", what: domain.text(`label.evidenceList.${list}`), without: { list: null } });
  if (query.list === "own") chips.push({ id: "list", what: t("own"), without: { list: null } });
  if (query.measure !== null && measures.some((known) => known === query.measure)) {
    chips.push({ id: "measure", what: domain.text(`label.measure.${query.measure}`), without: { measure: null } });
  }
  return (
    <div className={styles["chips"]}>
      {chips.map(({ id, what, without }) => (
        <span key={id} className={styles["chip"]}>
          <Badge tone="accent">
            <span data-condition>{what}</span>
          </Badge>
          <IconButton icon="close" size="small" label={t("drop", { what })} onClick={() => setQuery(without)} />
        </span>
      ))}
    </div>
  );
}
