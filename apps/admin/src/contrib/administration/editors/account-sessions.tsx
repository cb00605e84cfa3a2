import { Section, Table } from "@yanzhen/ui/primitives";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import type { AccountData } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { browserName } from "../browser-name.ts";
import { minuteText } from "../moment-text.ts";
import styles from "./administration.module.css";

/** Where an account is signed in now. */
export function AccountSessions({ sessions }: { readonly sessions: AccountData["sessions"] }) {
  const t = useTexts(administrationTexts);
  return (
    <Section title={t("sessions")} detail={sessions.length === 0 ? undefined : String(sessions.length)}>
      {sessions.length === 0 ? (
        <p className={styles["none"]}>{t("noSessions")}</p>
      ) : (
        <Table head={[t("signedIn"), t("seen"), t("ip"), t("browser")]}>
          {sessions.map((session) => (
            <tr key={session.key}>
              <td className="yz-num">{minuteText(session.since)}</td>
              <td className="yz-num">{minuteText(session.seen)}</td>
              <td className="yz-num">{session.ip ?? "–"}</td>
              <td className={styles["agent"]} title={session.userAgent ?? undefined}>
                {browserName(session.userAgent)}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Section>
  );
}
