import { useLocale } from "../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../platform/i18n/use-domain-text.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { fieldLabel, tableLabel, valueLabel } from "./change-label.ts";
import type { ChangeEntry } from "./change-entry.ts";
import styles from "./history.module.css";

const texts = defineTexts(
  { caption: "各项修改", what: "内容", field: "项目", from: "原来", to: "改为", hidden: "（不显示）", insert: "新增", update: "修改", delete: "删除", empty: "空" },
  {
    caption: "Fields changed",
    what: "What",
    field: "Field",
    from: "Before",
    to: "After",
    hidden: "(not shown)",
    insert: "added",
    update: "changed",
    delete: "removed",
    empty: "empty",
  },
);

export function FieldChanges({ changes }: { readonly changes: ChangeEntry["changes"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const domain = useDomainText();
  const shown = (field: string, value: string | null, hidden: boolean) => {
    if (hidden) return t("hidden");
    return value === null ? <span className={styles["dim"]}>{t("empty")}</span> : valueLabel(field, value, domain);
  };
  return (
    <table className={styles["fields"]}>
      <caption className="yz-hidden">{t("caption")}</caption>
      <thead>
        <tr>
          <th>{t("what")}</th>
          <th>{t("field")}</th>
          <th>{t("from")}</th>
          <th>{t("to")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.flatMap(({ table, op, fields }, at) =>
          fields.map(({ field, from, to, hidden }, index) => (
            <tr key={`${String(at)} ${field}`}>
              <td>{index === 0 ? `${tableLabel(table, locale)} · ${t(op)}` : ""}</td>
              <td>{fieldLabel(table, field, locale)}</td>
              <td>{shown(field, from, hidden)}</td>
              <td>{shown(field, to, hidden)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
