import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { DatesFilter } from "../../../platform/list/dates-filter.tsx";
import type { AuditState } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { commandLabel } from "../audit-columns.ts";
import { type AuditQuery, RESULTS } from "../audit-question.ts";

interface AuditFiltersProps {
  readonly query: AuditQuery;
  readonly setQuery: (patch: Partial<AuditQuery>, mode?: "push" | "replace") => void;
  readonly state: AuditState;
}

/** Conditions of the log: who, what, with which end, when. */
export function AuditFilters({ query, setQuery, state }: AuditFiltersProps) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  return (
    <>
      <ChoiceFilter
        label={t("actor")}
        any={t("anyActor")}
        value={query.actor}
        onChange={(actor) => setQuery({ actor })}
        options={state.actors.map(({ id, name, username }) => ({ value: id, label: `${name}（${username}）` }))}
      />
      <ChoiceFilter
        label={t("command")}
        any={t("anyCommand")}
        value={query.command}
        onChange={(command) => setQuery({ command })}
        options={withChosen(state.commands, query.command).map((command) => ({ value: command, label: commandLabel(command, domain) }))}
      />
      <ChoiceFilter
        label={t("result")}
        any={t("anyResult")}
        value={query.result}
        onChange={(result) => setQuery({ result })}
        options={RESULTS.map((result) => ({ value: result, label: domain.text(`label.auditResult.${result}`) }))}
      />
      <DatesFilter fromLabel={t("from")} toLabel={t("to")} from={query.from} to={query.to} onChange={(patch) => setQuery(patch, "replace")} />
    </>
  );
}

/** A link may name a command that has not occurred yet. */
function withChosen(commands: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || commands.includes(chosen) ? commands : [...commands, chosen];
}
