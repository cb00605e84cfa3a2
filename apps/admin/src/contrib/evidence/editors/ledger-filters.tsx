import { evidenceKinds, issueClasses, statesOfKind, verifications } from "@yanzhen/domain/evidence";
import { Button, SearchField, SelectField, TextField, Toolbar } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { evidenceTexts } from "../evidence.texts.ts";
import { CLEARED, type LedgerQuery } from "../ledger-question.ts";

export interface LedgerFiltersProps {
  readonly query: LedgerQuery;
  readonly setQuery: (patch: Partial<LedgerQuery>, mode?: "push" | "replace") => void;
  readonly filtered: boolean;
  readonly onLog: (() => void) | null;
}

/** Conditions of the ledger, each a field of its address. */
export function LedgerFilters({ query, setQuery, filtered, onLog }: LedgerFiltersProps) {
  const t = useTexts(evidenceTexts);
  const domain = useDomainText();
  const kind = evidenceKinds.find((known) => known === query.kind);
  const states: readonly string[] = kind === undefined ? [...new Set(Object.values(statesOfKind).flat())] : statesOfKind[kind];
  const chosen = (text: string): string | null => (text === "" ? null : text);
  return (
    <Toolbar
      label={t("ledger")}
      end={
        <>
          {filtered ? <Button onClick={() => setQuery(CLEARED)}>{t("reset")}</Button> : null}
          {onLog === null ? null : (
            <Button icon="add" tone="primary" onClick={onLog}>
              {t("log")}
            </Button>
          )}
        </>
      }
    >
      <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={190} />
      <SelectField
        label={t("kind")}
        hideLabel
        value={query.kind ?? ""}
        onChange={(text) => setQuery({ kind: chosen(text), state: null, ...(text === "issue" ? {} : { class: null }) })}
        options={[{ value: "", label: t("anyKind") }, ...evidenceKinds.map((code) => ({ value: code as string, label: domain.text(`label.evidenceKind.${code}`) }))]}
      />
      {kind !== "issue" && query.class === null ? null : (
        <SelectField
          label={t("class")}
          hideLabel
          value={query.class ?? ""}
          onChange={(text) => setQuery({ class: chosen(text) })}
          options={[
            { value: "", label: t("anyClass") },
            ...(query.class?.includes(",") === true ? [{ value: query.class, label: t("severalClasses", { n: query.class.split(",").length }) }] : []),
            ...issueClasses.map((code) => ({ value: code as string, label: domain.text(`label.issueClass.${code}`) })),
          ]}
        />
      )}
      <SelectField
        label={t("state")}
        hideLabel
        value={query.state ?? ""}
        onChange={(text) => setQuery({ state: chosen(text) })}
        options={[
          { value: "", label: t("anyState") },
          ...verifications.map((code) => ({ value: code as string, label: domain.text(`label.verification.${code}`), group: t("verifications") })),
          ...states.map((code) => ({ value: code, label: domain.text(`label.evidenceStatus.${code}`), group: t("states") })),
        ]}
      />
      <TextField label={t("from")} hideLabel type="date" width={128} value={query.from ?? ""} onChange={(text) => setQuery({ from: chosen(text) }, "replace")} />
      <span aria-hidden>–</span>
      <TextField label={t("to")} hideLabel type="date" width={128} value={query.to ?? ""} onChange={(text) => setQuery({ to: chosen(text) }, "replace")} />
    </Toolbar>
  );
}
