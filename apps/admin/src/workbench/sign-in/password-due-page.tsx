import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { loadSession, signOut } from "../../platform/session/session-actions.ts";
import type { Session } from "../../platform/session/session-types.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { FaultLine } from "./fault-line.tsx";
import { FormField } from "./form-field.tsx";
import { NewPassword } from "./new-password.tsx";
import { PageFrame } from "./page-frame.tsx";
import styles from "./sign-in.module.css";
import { fieldOf, useSubmit } from "./use-submit.ts";

const texts = defineTexts(
  { title: "请先更换密码", why: "{name}，这是首次登录，或者密码已到期。换好密码才能继续。", current: "现在的密码", submit: "更换密码", leave: "退出登录" },
  {
    title: "Change your password first",
    why: "{name}, this is your first sign-in, or your password has expired. You can go on once it is changed.",
    current: "Current password",
    submit: "Change Password",
    leave: "Sign Out",
  },
);

export default function PasswordDuePage({ session }: { readonly session: Session }) {
  const t = useTexts(texts);
  const { pending, fault, submit } = useSubmit(async (fields) => {
    await trpcClient.session.changePassword.mutate({ current: fieldOf(fields, "current"), next: fieldOf(fields, "next") });
    await loadSession();
  });
  return (
    <PageFrame demo={session.demo}>
      <section className={styles["card"]}>
        <h2 className={styles["heading"]}>{t("title")}</h2>
        <p className={styles["hint"]}>{t("why", { name: session.account.name })}</p>
        <form onSubmit={submit} className={styles["form"]}>
          <input type="hidden" name="username" autoComplete="username" value={session.account.username} readOnly />
          <FormField name="current" label={t("current")} type="password" autoComplete="current-password" autoFocus />
          <NewPassword />
          <FaultLine fault={fault} />
          <button type="submit" className={styles["submit"]} disabled={pending}>
            {t("submit")}
          </button>
        </form>
        <button type="button" className={styles["plain"]} onClick={() => void signOut()}>
          {t("leave")}
        </button>
      </section>
    </PageFrame>
  );
}
