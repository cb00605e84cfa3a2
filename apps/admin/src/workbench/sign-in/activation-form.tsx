import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { loadSession } from "../../platform/session/session-actions.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { FaultLine } from "./fault-line.tsx";
import { FormField } from "./form-field.tsx";
import { NewPassword } from "./new-password.tsx";
import styles from "./sign-in.module.css";
import { fieldOf, useSubmit } from "./use-submit.ts";

const texts = defineTexts(
  { username: "账号", code: "激活码", hint: "由系统管理员发给您，72 小时内有效，只能用一次。", submit: "设置密码并登录" },
  { username: "Account", code: "Activation code", hint: "Your system administrator gives it to you; it holds for 72 hours and works once.", submit: "Set Password and Sign In" },
);

export function ActivationForm() {
  const t = useTexts(texts);
  const { pending, fault, submit } = useSubmit(async (fields) => {
    await trpcClient.session.activate.mutate({ username: fieldOf(fields, "username").trim(), code: fieldOf(fields, "code").trim(), password: fieldOf(fields, "next") });
    await loadSession();
  });
  return (
    <form onSubmit={submit} className={styles["form"]}>
      <FormField name="username" label={t("username")} autoComplete="username" autoFocus maxLength={64} />
      <FormField name="code" label={t("code")} autoComplete="one-time-code" minLength={8} maxLength={40} hint={t("hint")} />
      <NewPassword />
      <FaultLine fault={fault} />
      <button type="submit" className={styles["submit"]} disabled={pending}>
        {t("submit")}
      </button>
    </form>
  );
}
