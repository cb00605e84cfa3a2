import { useQueries, useQuery } from "@tanstack/react-query";
import { SelectField } from "@yanzhen/ui/primitives";
import { useTexts } from "../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../platform/shell/as-of.ts";
import { trpc } from "../../platform/trpc/trpc.ts";
import { evaluationTexts } from "./evaluation.texts.ts";

const DEEPEST: ReadonlySet<string> = new Set(["community", "grid", "compound"]);

/** From the top of the scope down to a community: a list a level, "all" keeps the unit above. */
export function UnitChoice({ unitId, onChange }: { readonly unitId: string; readonly onChange: (unitId: string) => void }) {
  const t = useTexts(evaluationTexts);
  const { at } = useAsOf();
  const chain = useQuery(trpc.org.ancestors.queryOptions({ id: unitId, at }));
  const above = chain.data ?? [];
  const open = above.filter((unit) => !DEEPEST.has(unit.level));
  const lists = useQueries({ queries: open.map((unit) => trpc.org.children.queryOptions({ parentId: unit.id, at })) });
  return open.map((unit, level) => {
    const options = (lists[level]?.data ?? []).map((child) => ({ value: child.id, label: child.name }));
    const chosen = above[level + 1]?.id ?? "";
    return (
      <SelectField
        key={unit.id}
        label={t("below", { name: unit.name })}
        hideLabel
        value={options.some((option) => option.value === chosen) ? chosen : ""}
        onChange={(value) => onChange(value === "" ? unit.id : value)}
        options={[{ value: "", label: t("allOf", { name: unit.name }) }, ...options]}
      />
    );
  });
}
