import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { loadSession } from "../../platform/session/session-actions.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { FaultLine } from "./fault-line.tsx";
import { FormField } from "./form-field.tsx";
import styles from "./sign-in.module.css";
import { fieldOf, useSubmit } from "./use-submit.ts";

const texts = defineTexts(
  { username: "账号", password: "密码", submit: "登录", pending: "正在登录…" },
  { username: "Account", password: "Password", submit: "Sign In", pending: "Signing in…" },
);

export interface SignInFormProps {
  readonly focus: boolean;
  /** Only this account, when its session has ended. */
  readonly username?: string;
  readonly done?: () => Promise<void>;
}

export function SignInForm({ focus, username, done }: SignInFormProps) {
  const t = useTexts(texts);
  const { pending, fault, submit } = useSubmit(async (fields) => {
    await trpcClient.session.signIn.mutate({ username: username ?? fieldOf(fields, "username").trim(), password: fieldOf(fields, "password") });
    await (done ?? loadSession)();
  });
  return (
    <form onSubmit={submit} className={styles["form"]}>
      {username === undefined ? (
        <FormField name="username" label={t("username")} autoComplete="username" autoFocus={focus} maxLength={64} />
      ) : (
        // For password managers; the person has no choice here.
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      )}
      <FormField name="password" label={t("password")} type="password" autoComplete="current-password" autoFocus={focus && username !== undefined} />
      <FaultLine fault={fault} />
      <button type="submit" className={styles["submit"]} disabled={pending}>
        {pending ? t("pending") : t("submit")}
      </button>
    </form>
  );
}
