import { useQuery } from "@tanstack/react-query";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { loadSession } from "../../platform/session/session-actions.ts";
import { trpc, trpcClient } from "../../platform/trpc/trpc.ts";
import { FaultLine } from "./fault-line.tsx";
import styles from "./sign-in.module.css";
import { useSubmit } from "./use-submit.ts";

const texts = defineTexts(
  {
    title: "演示账号，点一下即可进入",
    districtOfficer: "区委组织部",
    streetOfficer: "街道党工委",
    communitySecretary: "社区书记",
    postedMember: "驻点两委委员",
    systemAdmin: "系统管理员",
    securityAdmin: "安全管理员",
    auditAdmin: "审计管理员",
  },
  {
    title: "Demo accounts: one click signs in",
    districtOfficer: "District office",
    streetOfficer: "Sub-district",
    communitySecretary: "Community secretary",
    postedMember: "Posted member",
    systemAdmin: "System administrator",
    securityAdmin: "Security administrator",
    auditAdmin: "Auditor",
  },
);

/** Public on purpose: a demo holds invented people only, and its accounts exist nowhere else. */
const DEMO_PASSWORD = "Yanzhen-demo-2026";

export function DemoAccounts() {
  const t = useTexts(texts);
  const accounts = useQuery(trpc.session.demoAccounts.queryOptions());
  const { pending, fault, run } = useSubmit(async () => undefined);
  const enter = (username: string): void => {
    void run(async () => {
      await trpcClient.session.signIn.mutate({ username, password: DEMO_PASSWORD });
      await loadSession();
    });
  };
  const roleName = (role: string): string => (isKey(role) ? t(role) : role);
  return (
    <section className={styles["card"]} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={styles["heading"]}>
        {t("title")}
      </h2>
      <ul className={styles["accounts"]}>
        {(accounts.data ?? []).map(({ username, name, role }) => (
          <li key={`${username}-${role}`}>
            <button type="button" className={styles["accountButton"]} disabled={pending} onClick={() => enter(username)}>
              <span className={styles["accountRole"]}>{roleName(role)}</span>
              <span className={styles["accountName"]}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      <FaultLine fault={fault} />
    </section>
  );
}

type Key = keyof typeof texts.zh;
const isKey = (role: string): role is Key => Object.hasOwn(texts.zh, role);
