import { useRefusalMessage } from "../../platform/i18n/lazy-refusal.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import styles from "./sign-in.module.css";
import type { SubmitFault } from "./use-submit.ts";

const texts = defineTexts(
  { offline: "没有连上服务器，请稍后再试。", fault: "服务器出错，请把编号告诉系统管理员：{id}" },
  { offline: "The server does not answer; try again in a moment.", fault: "The server failed; give this number to the system administrator: {id}" },
);

/** Why it was not accepted; read out as soon as it appears. */
export function FaultLine({ fault }: { readonly fault: SubmitFault | null }) {
  const t = useTexts(texts);
  const refusal = useRefusalMessage(fault?.kind === "refusal" ? fault.refusal : null);
  const text = fault === null ? "" : fault.kind === "refusal" ? refusal : fault.kind === "offline" ? t("offline") : t("fault", { id: fault.requestId ?? "–" });
  return (
    <p role="alert" className={styles["fault"]}>
      {text}
    </p>
  );
}
