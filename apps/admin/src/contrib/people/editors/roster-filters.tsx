import { TextField } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { ChoiceFilter } from "../../../platform/list/choice-filter.tsx";
import { peopleTexts } from "../people.texts.ts";
import type { RosterQuery } from "../roster-question.ts";

const POLITICS = ["01", "02", "03", "12", "13"] as const;

interface RosterFiltersProps {
  readonly query: RosterQuery;
  readonly setQuery: (patch: Partial<RosterQuery>, mode?: "push" | "replace") => void;
}

/** Conditions of the roster, each a field of its address. */
export function RosterFilters({ query, setQuery }: RosterFiltersProps) {
  const t = useTexts(peopleTexts);
  const domain = useDomainText();
  const age = (field: "ageFrom" | "ageTo") => (
    <TextField
      label={t(field)}
      hideLabel
      placeholder={t(field)}
      type="number"
      width={86}
      value={query[field] === 0 ? "" : String(query[field])}
      onChange={(text) => setQuery({ [field]: Number(text) || 0 }, "replace")}
    />
  );
  return (
    <>
      <ChoiceFilter
        label={t("sex")}
        any={t("anySex")}
        value={query.sex}
        onChange={(sex) => setQuery({ sex })}
        options={["1", "2"].map((code) => ({ value: code, label: domain.text(`label.sex.${code}`) }))}
      />
      <ChoiceFilter
        label={t("politics")}
        any={t("anyPolitics")}
        value={query.politics}
        onChange={(politics) => setQuery({ politics })}
        options={POLITICS.map((code) => ({ value: code, label: domain.text(`label.politicalStatus.${code}`) }))}
      />
      <ChoiceFilter
        label={t("posted")}
        any={`${t("posted")}: ${t("all")}`}
        value={query.posted}
        onChange={(posted) => setQuery({ posted })}
        options={[
          { value: "yes", label: t("postedYes") },
          { value: "no", label: t("postedNo") },
        ]}
      />
      <ChoiceFilter
        label={t("reserve")}
        any={t("anyReserve")}
        value={query.list}
        onChange={(list) => setQuery({ list })}
        options={[
          { value: "secretary", label: domain.text("label.reserveClass.secretary") },
          { value: "member", label: domain.text("label.reserveClass.member") },
          { value: "becameSecretary", label: domain.text("label.metric.becameSecretary") },
        ]}
      />
      {age("ageFrom")}
      {age("ageTo")}
    </>
  );
}
