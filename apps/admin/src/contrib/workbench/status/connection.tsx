import { StatusButton } from "@yanzhen/ui/primitives";
import { useIsFetching, useIsMutating } from "@tanstack/react-query";
import { useConnection } from "../../../platform/connection/connection-store.ts";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";

const texts = defineTexts(
  { lost: "连接中断，正在重试", busy: "正在与服务器通信", ok: "已连接，数据是最新的", lostShort: "连接中断" },
  { lost: "Connection lost, trying again", busy: "Talking to the server", ok: "Connected and up to date", lostShort: "Connection lost" },
);

export default function ConnectionStatus() {
  const t = useTexts(texts);
  const connection = useConnection();
  const busy = useIsFetching() + useIsMutating() > 0;
  if (connection === "lost")
    return (
      <StatusButton icon="sync-ignored" label={t("lost")} tone="error">
        {t("lostShort")}
      </StatusButton>
    );
  return <StatusButton icon="sync" spin={busy} label={t(busy ? "busy" : "ok")} />;
}
