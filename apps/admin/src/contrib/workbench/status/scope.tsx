import { StatusButton } from "@yanzhen/ui/primitives";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";

const texts = defineTexts({ label: "管理范围：{name}", none: "没有管理范围" }, { label: "Scope: {name}", none: "No scope" });

/** What this account sees. */
export default function ScopeStatus() {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const { scope } = useSession();
  const name = scope?.name ?? t("none");
  return (
    <StatusButton
      icon="type-hierarchy-sub"
      label={t("label", { name })}
      tone="accent"
      onClick={scope === null ? undefined : () => workbench.open(uris.unit.to({ id: scope.unitId }))}
    >
      {name}
    </StatusButton>
  );
}
