import { Icon, StatusButton } from "@yanzhen/ui/primitives";
import { useFindingCounts } from "../../../platform/diagnostics/diagnostics-store.ts";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import styles from "./status.module.css";

const texts = defineTexts({ label: "问题：错误 {error}，警告 {warning}" }, { label: "Problems: {error} errors, {warning} warnings" });

export default function ProblemsStatus() {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const { error, warning } = useFindingCounts();
  return (
    <StatusButton label={t("label", { error, warning })} onClick={() => workbench.showPanel("problems")}>
      <span className={`yz-num ${styles["counts"]}`}>
        <Icon name="error" size={14} /> {error} <Icon name="warning" size={14} /> {warning}
      </span>
    </StatusButton>
  );
}
