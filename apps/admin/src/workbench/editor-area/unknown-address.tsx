import { Button, EmptyState } from "@yanzhen/ui/primitives";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import { uris } from "../../platform/uris/uris.ts";

const texts = defineTexts(
  {
    barred: "这一页不对您的账号开放",
    barredDetail: "需要时请找安全保密管理员授权。",
    title: "没有这一页",
    detail: "地址 {uri} 不属于任何页面，可能是旧链接。",
    home: "回到开始页",
  },
  {
    barred: "This page is not open to your account",
    barredDetail: "Ask the security administrator for the right if you need it.",
    title: "There is no such page",
    detail: "No page has the address {uri}; the link may be an old one.",
    home: "Go to the Start Page",
  },
);

export function UnknownAddress({ uri, barred }: { readonly uri: string; readonly barred: boolean }) {
  const t = useTexts(texts);
  const workbench = useWorkbench();
  const action = (
    <Button tone="primary" onClick={() => workbench.open(uris.welcome.to())}>
      {t("home")}
    </Button>
  );
  if (barred) return <EmptyState icon="lock" title={t("barred")} detail={t("barredDetail")} action={action} />;
  return <EmptyState icon="info" title={t("title")} detail={t("detail", { uri })} action={action} />;
}
