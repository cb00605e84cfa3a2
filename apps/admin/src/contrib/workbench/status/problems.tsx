import { StatusButton } from "@yanzhen/ui/primitives";
import { useFindingCounts } from "../../../platform/diagnostics/diagnostics-store.ts";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";

const texts = defineTexts({ error: "错误 {n}", warning: "警告 {n}" }, { error: "Errors {n}", warning: "Warnings {n}" });

/** Two buttons, because the name of each must contain the number it shows. */
export default function ProblemsStatus() {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const counts = useFindingCounts();
  return (["error", "warning"] as const).map((severity) => (
    <StatusButton key={severity} icon={severity} label={t(severity, { n: counts[severity] })} onClick={() => workbench.showPanel("problems")}>
      <span className="yz-num">{counts[severity]}</span>
    </StatusButton>
  ));
}
