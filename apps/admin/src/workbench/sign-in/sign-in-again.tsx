import { dirtyTabs } from "../../platform/editors/tab-store.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { resumeSession } from "../../platform/session/session-actions.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { Modal } from "../dialogs/modal.tsx";
import styles from "./sign-in.module.css";
import { SignInForm } from "./sign-in-form.tsx";

const texts = defineTexts(
  {
    title: "登录已过期",
    detail: "{name}（{username}），请重新登录。打开的内容和未保存的修改都在，登录后继续。",
    other: "换一个账号",
    otherLoses: "换一个账号（未保存的修改会丢失）",
  },
  {
    title: "Your session has ended",
    detail: "{name} ({username}), please sign in again. Everything open and every unsaved edit is still here.",
    other: "Use Another Account",
    otherLoses: "Use Another Account (unsaved edits are lost)",
  },
);

/** Over the workbench, which keeps every edit; calls that met the ended session go on after it. */
export default function SignInAgain() {
  const t = useTexts(texts);
  const { account } = useSession();
  return (
    <Modal label={t("title")} onDismiss={() => undefined}>
      <div className={styles["again"]}>
        <h2 className={styles["heading"]}>{t("title")}</h2>
        <p className={styles["hint"]}>{t("detail", { name: account.name, username: account.username })}</p>
        <SignInForm focus username={account.username} done={resumeSession} />
        <button type="button" className={styles["plain"]} onClick={() => location.assign("/")}>
          {dirtyTabs().length > 0 ? t("otherLoses") : t("other")}
        </button>
      </div>
    </Modal>
  );
}
