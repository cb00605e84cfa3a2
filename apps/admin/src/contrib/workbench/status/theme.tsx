import { StatusButton } from "@yanzhen/ui/primitives";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { useThemeKind } from "../../../platform/theme/theme-store.ts";

const texts = defineTexts({ dark: "深色主题", light: "浅色主题" }, { dark: "Dark theme", light: "Light theme" });

export default function ThemeStatus() {
  const t = useTexts(texts);
  const kind = useThemeKind();
  const workbench = useWorkbench();
  return <StatusButton icon="color-mode" label={t(kind === "dark" ? "dark" : "light")} onClick={() => void workbench.run("workbench.toggleTheme")} />;
}
