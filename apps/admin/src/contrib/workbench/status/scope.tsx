import { StatusButton } from "@yanzhen/ui/primitives";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";

const texts = defineTexts(
  { label: "管理范围", none: "没有管理范围", demo: "演示" },
  { label: "Scope", none: "No scope", demo: "Demo" },
);

/** What this account sees, and that the data are invented where they are. */
export default function ScopeStatus() {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const { scope, demo } = useSession();
  const label = demo ? `${t("label")} · ${t("demo")}` : t("label");
  return (
    <StatusButton icon="type-hierarchy-sub" label={label} tone="accent" onClick={scope === null ? undefined : () => workbench.open(uris.unit.to({ id: scope.unitId }))}>
      {demo ? `${t("demo")} · ` : null}
      {scope?.name ?? t("none")}
    </StatusButton>
  );
}
