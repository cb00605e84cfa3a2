import { refusalMessage } from "../i18n/lazy-refusal.ts";
import { workbench } from "../shell/use-workbench.ts";
import { callError } from "./call-error.ts";

/** Shows what went wrong with a call as a notification, for callers without a place of their own to show it. */
export function reportCallError(error: unknown): void {
  const read = callError(error);
  if (read.kind === "refusal") {
    void refusalMessage(read.refusal).then((text) => workbench().notify({ severity: "warning", text }));
    return;
  }
  if (read.kind === "offline") {
    workbench().notify({
      severity: "error",
      text: { zh: "没有连上服务器，没有保存。恢复连接后请再试一次。", en: "The server did not answer; nothing was saved. Try again when the connection is back." },
    });
    return;
  }
  workbench().notify({
    severity: "error",
    text: { zh: "服务器出错，没有保存。请把编号告诉系统管理员。", en: "The server failed; nothing was saved. Give the number to the system administrator." },
    ...(read.requestId === null ? {} : { detail: read.requestId }),
  });
}
