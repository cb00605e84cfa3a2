import { Button, EmptyState } from "@yanzhen/ui/primitives";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import { uris } from "../../platform/uris/uris.ts";

const texts = defineTexts(
  { title: "没有这一页", detail: "地址 {uri} 不属于任何页面，可能是旧链接。", home: "回到开始页" },
  { title: "There is no such page", detail: "No page has the address {uri}; the link may be an old one.", home: "Go to the Start Page" },
);

export function UnknownAddress({ uri }: { readonly uri: string }) {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const action = (
    <Button tone="primary" onClick={() => workbench.open(uris.welcome.to())}>
      {t("home")}
    </Button>
  );
  return <EmptyState icon="info" title={t("title")} detail={t("detail", { uri })} action={action} />;
}
