import { useState } from "react";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { ActivationForm } from "./activation-form.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import { PageFrame } from "./page-frame.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import styles from "./sign-in.module.css";

const texts = defineTexts(
  { signIn: "登录", activate: "首次登录：用激活码设置密码", back: "返回登录" },
  { signIn: "Sign In", activate: "First time: set a password with an activation code", back: "Back to sign-in" },
);

export default function SignInPage({ demo }: { readonly demo: boolean }) {
  const t = useTexts(texts);
  const [activating, setActivating] = useState(false);
  return (
    <PageFrame demo={demo}>
      {demo && !activating ? <DemoAccounts /> : null}
      <section className={styles["card"]}>
        <h2 className={styles["heading"]}>{activating ? t("activate") : t("signIn")}</h2>
        {activating ? <ActivationForm /> : <SignInForm focus={!demo} />}
        <button type="button" className={styles["plain"]} onClick={() => setActivating(!activating)}>
          {activating ? t("back") : t("activate")}
        </button>
      </section>
    </PageFrame>
  );
}
