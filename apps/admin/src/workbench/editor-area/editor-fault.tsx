import { Button, EmptyState } from "@yanzhen/ui/primitives";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { callError } from "../../platform/trpc/call-error.ts";
import styles from "./editor-area.module.css";

const texts = defineTexts(
  {
    title: "这一页出错了",
    detail: "其他已打开的内容不受影响。可以再试一次；仍不行，请把下面的编号或说明告诉系统管理员。",
    unloaded: "这一页没有载入",
    unloadedDetail: "连接断开过，或者系统已经更新。重新载入即可打开；未保存的修改请先保存。",
    offline: "没有连上服务器",
    offlineDetail: "恢复连接后再试一次。",
    retry: "再试一次",
    reload: "重新载入",
    number: "编号 {id}",
  },
  {
    title: "This page failed",
    detail: "Everything else that is open is unharmed. Try again; if it keeps failing, give the number or the message below to the system administrator.",
    unloaded: "This page did not load",
    unloadedDetail: "The connection was lost, or the system has been updated. It opens after a reload; save what you have edited first.",
    offline: "The server does not answer",
    offlineDetail: "Try again when the connection is back.",
    retry: "Try Again",
    reload: "Reload",
    number: "Number {id}",
  },
);

export interface EditorFaultProps {
  readonly error: unknown;
  readonly retry: () => void;
}

export function EditorFault({ error, retry }: EditorFaultProps) {
  const t = useTexts(texts);
  const again = <Button onClick={retry}>{t("retry")}</Button>;
  if (isMissingChunk(error)) {
    const reload = (
      <Button tone="primary" onClick={() => location.reload()}>
        {t("reload")}
      </Button>
    );
    return (
      <EmptyState
        icon="sync"
        title={t("unloaded")}
        detail={t("unloadedDetail")}
        action={
          <span className={styles["faultActions"]}>
            {reload}
            {again}
          </span>
        }
      />
    );
  }
  const read = callError(error);
  if (read.kind === "offline") return <EmptyState icon="sync-ignored" title={t("offline")} detail={t("offlineDetail")} action={again} />;
  const requestId = read.kind === "fault" ? read.requestId : null;
  return (
    <div role="alert" className={styles["fault"]}>
      <EmptyState icon="error" title={t("title")} detail={t("detail")} action={again} />
      <code className={styles["faultCode"]}>{requestId === null ? messageOf(error) : t("number", { id: requestId })}</code>
    </div>
  );
}

/** Its files did not come: the line was down, or they belong to a version that is no longer on the server. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script|preload CSS/i.test(error.message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
