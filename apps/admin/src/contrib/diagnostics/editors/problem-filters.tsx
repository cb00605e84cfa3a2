import { useQuery } from "@tanstack/react-query";
import { SearchField, SegmentedField } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { diagnosticsTexts } from "../diagnostics.texts.ts";
import { problemsQuestion, type ProblemsQuery, SEVERITIES } from "./problems-question.ts";

interface ProblemFiltersProps {
  readonly query: ProblemsQuery;
  readonly setQuery: (patch: Partial<ProblemsQuery>, mode?: "push" | "replace") => void;
}

/** Conditions of the Problems page, each with how many it would show. */
export function ProblemFilters({ query, setQuery }: ProblemFiltersProps) {
  const t = useTexts(diagnosticsTexts);
  const domain = useDomainText();
  const { at, past } = useAsOf();
  const { unitId } = problemsQuestion(query);
  const counts = useQuery({ ...trpc.diagnostics.counts.queryOptions({ unitId, at }), placeholderData: (before) => before });
  return (
    <>
      <SearchField label={t("find")} value={query.q} onChange={(q) => setQuery({ q }, "replace")} width={220} />
      <ChoiceFilter
        label={t("rule")}
        any={t("anyRule")}
        value={query.rule}
        onChange={(rule) => setQuery({ rule })}
        options={(counts.data?.byRule ?? []).map(({ ruleId, count }) => ({ value: ruleId, label: `${domain.text(`label.rule.${ruleId}`)} (${count})` }))}
      />
      <ChoiceFilter
        label={t("severity")}
        any={t("anySeverity")}
        value={query.severity}
        onChange={(severity) => setQuery({ severity })}
        options={SEVERITIES.map((value) => ({ value, label: `${t(value)} (${counts.data?.bySeverity[value] ?? 0})` }))}
      />
      {past ? null : (
        <SegmentedField
          label={t("asideUntil")}
          hideLabel
          value={query.aside ? "aside" : "shown"}
          onChange={(value) => setQuery({ aside: value === "aside" })}
          options={[
            { value: "shown", label: t("shown") },
            { value: "aside", label: t("aside", { n: counts.data?.suppressed ?? 0 }) },
          ]}
        />
      )}
    </>
  );
}
