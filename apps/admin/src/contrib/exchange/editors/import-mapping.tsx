import { useQuery } from "@tanstack/react-query";
import { SelectField, Table, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { type Batch, columnLetter, fieldNames, type Mapping } from "../batch-data.ts";
import { exchangeTexts } from "../exchange.texts.ts";
import styles from "./import.module.css";
import { SheetField } from "./sheet-field.tsx";

const NONE = "none";
const FIXED = "fixed";

/** Which sheet, which header, which column for which content; each change reads the file anew. */
export function ImportMapping({ batch, mapping }: { readonly batch: Batch; readonly mapping: Mapping }) {
  const t = useTexts(exchangeTexts);
  const domain = useDomainText();
  const locale = useLocale();
  const wb = useWorkbench();
  const kinds = useQuery(trpc.exchange.kinds.queryOptions());
  const remap = useChange(trpc.exchange.remap.mutationOptions());
  const [fixing, setFixing] = useState<readonly string[]>([]);
  const nameOf = fieldNames(kinds.data, batch.kind, locale);
  const settings = {
    sheet: mapping.sheet,
    headerRow: mapping.headerRow,
    columns: Object.fromEntries(mapping.fields.map(({ field, column }) => [field, column])),
    fixed: Object.fromEntries(mapping.fields.flatMap(({ field, fixed }) => (fixed === "" ? [] : [[field, fixed]]))),
  };
  const save = async (changed: Partial<typeof settings>): Promise<void> => {
    const read = await remap.run({ batchId: batch.id, settings: { ...settings, ...changed } });
    if (!read.ok) wb.notify({ severity: "error", text: domain.refusal(read.refusal) });
  };
  const choose = (field: string, value: string): void => {
    if (value === FIXED) {
      setFixing([...fixing, field]);
      return;
    }
    const { [field]: _, ...others } = settings.fixed;
    setFixing(fixing.filter((other) => other !== field));
    void save({ columns: { ...settings.columns, [field]: value === NONE ? null : Number(value) }, fixed: others });
  };
  const fix = (field: string, text: string): void => void save({ columns: { ...settings.columns, [field]: null }, fixed: { ...settings.fixed, [field]: text } });
  return (
    <div className={styles["mapBody"]}>
      <div className={styles["where"]}>
        <SheetField batch={batch} mapping={mapping} />
        <SelectField
          label={t("header")}
          width={460}
          value={mapping.headerRow === null ? "" : String(mapping.headerRow)}
          onChange={(row) => void save({ headerRow: Number(row), columns: {} })}
          options={[
            ...(mapping.headerRow === null ? [{ value: "", label: t("noHeader") }] : []),
            ...mapping.topRows.map(({ sheetRow, cells }) => ({
              value: String(sheetRow),
              label: t("headerRow", {
                row: sheetRow,
                cells: cells
                  .filter((cell) => cell !== "")
                  .join(" ")
                  .slice(0, 60),
              }),
            })),
          ]}
        />
      </div>
      <Table head={[t("field"), t("column"), t("samples")]} className={styles["mapping"]}>
        {mapping.fields.map(({ field, required, column, fixed }) => {
          const isFixed = fixing.includes(field) || (column === null && fixed !== "");
          return (
            <tr key={field}>
              <th scope="row" className={mapping.missing.includes(field) ? styles["missing"] : undefined}>
                {nameOf(field)}
                {required ? " *" : ""}
              </th>
              <td>
                <div className={styles["buttons"]}>
                  <SelectField
                    label={nameOf(field)}
                    hideLabel
                    width={240}
                    value={isFixed ? FIXED : column === null ? NONE : String(column)}
                    onChange={(value) => choose(field, value)}
                    options={[
                      { value: NONE, label: t("noColumn") },
                      ...mapping.columns.map(({ index, name }) => ({
                        value: String(index),
                        label: t("columnName", { letter: columnLetter(index), name: name === "" ? t("unnamed") : name }),
                      })),
                      { value: FIXED, label: t("fixed") },
                    ]}
                  />
                  {isFixed ? <FixedText label={`${nameOf(field)}：${t("fixedValue")}`} text={fixed} onDone={(text) => fix(field, text)} /> : null}
                </div>
              </td>
              <td className={styles["dim"]}>{column === null ? "" : (mapping.columns.find(({ index }) => index === column)?.samples ?? []).join("　")}</td>
            </tr>
          );
        })}
      </Table>
    </div>
  );
}

/** Written when Enter is pressed or the field is left. */
function FixedText({ label, text, onDone }: { readonly label: string; readonly text: string; readonly onDone: (text: string) => void }) {
  const [draft, setDraft] = useState(text);
  return (
    <span onBlur={() => (draft === text ? undefined : onDone(draft))}>
      <TextField label={label} hideLabel width={180} placeholder={label} value={draft} onChange={setDraft} onEnter={(entered) => onDone(entered)} />
    </span>
  );
}
