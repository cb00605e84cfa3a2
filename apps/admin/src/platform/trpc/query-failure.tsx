import { Button, EmptyState } from "@yanzhen/ui/primitives";
import { useRefusalMessage } from "../i18n/lazy-refusal.ts";
import { defineTexts, useTexts } from "../i18n/use-texts.ts";
import { callError } from "./call-error.ts";

const texts = defineTexts(
  { offline: "没有连上服务器", offlineDetail: "正在重试；也可以现在再试一次。", retry: "再试一次" },
  { offline: "The server does not answer", offlineDetail: "It is tried again; you may also try now.", retry: "Try Again" },
);

/** Why there is nothing to show: a refusal, or no answer; a fault goes to the editor's boundary. */
export function QueryFailure({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const t = useTexts(texts);
  const read = callError(error);
  const refused = useRefusalMessage(read.kind === "refusal" ? read.refusal : null);
  if (read.kind === "fault") throw error instanceof Error ? error : new Error(String(error));
  const again = <Button onClick={retry}>{t("retry")}</Button>;
  if (read.kind === "offline") return <EmptyState icon="sync-ignored" title={t("offline")} detail={t("offlineDetail")} action={again} />;
  // A right does not come by asking again.
  const barred = read.refusal.code.startsWith("access.");
  return <EmptyState icon={barred ? "lock" : "info"} title={refused} action={barred ? null : again} />;
}
