import { SelectField } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { Batch, Mapping } from "../batch-data.ts";
import { exchangeTexts } from "../exchange.texts.ts";

/** Which sheet of the workbook is read; another one is read anew, with its own header and columns. */
export function SheetField({ batch, mapping, hideLabel = false }: { readonly batch: Batch; readonly mapping: Mapping; readonly hideLabel?: boolean }) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const remap = useChange(trpc.exchange.remap.mutationOptions());
  const fixed = Object.fromEntries(mapping.fields.flatMap((field) => (field.fixed === "" ? [] : [[field.field, field.fixed]])));
  const read = async (sheet: string): Promise<void> => {
    const answer = await remap.run({ batchId: batch.id, settings: { sheet, fixed } });
    if (!answer.ok) wb.notify({ severity: "error", text: domain.refusal(answer.refusal) });
  };
  return (
    <SelectField
      label={t("sheet")}
      hideLabel={hideLabel}
      width={240}
      value={mapping.sheet}
      onChange={(sheet) => void read(sheet)}
      options={mapping.sheets.map(({ name, rows }) => ({ value: name, label: t("sheetRows", { name, n: rows }) }))}
    />
  );
}
