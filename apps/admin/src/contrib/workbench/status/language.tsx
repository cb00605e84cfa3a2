import { StatusButton } from "@yanzhen/ui/primitives";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";

export default function LanguageStatus() {
  const locale = useLocale();
  const workbench = useWorkbench();
  return (
    <StatusButton label={locale === "en" ? "Language: English" : "语言：简体中文"} onClick={() => void workbench.run("workbench.toggleLanguage")}>
      {locale === "en" ? "English" : "简体中文"}
    </StatusButton>
  );
}
