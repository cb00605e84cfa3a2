import { evidenceKinds, issueClasses, statesOfKind, verifications } from "@yanzhen/domain/evidence";
import { SearchField } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { DatesFilter } from "../../../platform/list/dates-filter.tsx";
import { evidenceTexts } from "../evidence.texts.ts";
import type { LedgerQuery } from "../ledger-question.ts";

interface LedgerFiltersProps {
  readonly query: LedgerQuery;
  readonly setQuery: (patch: Partial<LedgerQuery>, mode?: "push" | "replace") => void;
}

/** Conditions of the ledger, each a field of its address. */
export function LedgerFilters({ query, setQuery }: LedgerFiltersProps) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const kind = evidenceKinds.find((known) => known === query.kind);
  const states: readonly string[] = kind === undefined ? [...new Set(Object.values(statesOfKind).flat())] : statesOfKind[kind];
  return (
    <>
      <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={190} />
      <ChoiceFilter
        label={t("kind")}
        any={t("anyKind")}
        value={query.kind}
        onChange={(next) => setQuery({ kind: next, state: null, ...(next === "issue" ? {} : { class: null }) })}
        options={evidenceKinds.map((code) => ({ value: code, label: domain.text(`label.evidenceKind.${code}`) }))}
      />
      {kind !== "issue" && query.class === null ? null : (
        <ChoiceFilter
          label={t("class")}
          any={t("anyClass")}
          value={query.class}
          onChange={(next) => setQuery({ class: next })}
          options={[
            ...(query.class?.includes(",") === true ? [{ value: query.class, label: t("severalClasses", { n: query.class.split(",").length }) }] : []),
            ...issueClasses.map((code) => ({ value: code, label: domain.text(`label.issueClass.${code}`) })),
          ]}
        />
      )}
      <ChoiceFilter
        label={t("state")}
        any={t("anyState")}
        value={query.state}
        onChange={(state) => setQuery({ state })}
        options={[
          ...verifications.map((code) => ({ value: code, label: domain.text(`label.verification.${code}`), group: t("verifications") })),
          ...states.map((code) => ({ value: code, label: domain.text(`label.evidenceStatus.${code}`), group: t("states") })),
        ]}
      />
      <DatesFilter fromLabel={t("from")} toLabel={t("to")} from={query.from} to={query.to} onChange={(patch) => setQuery(patch, "replace")} />
    </>
  );
}
