import { useQuery } from "@tanstack/react-query";
import { honoursFor } from "@yanzhen/domain/evidence";
import { Button, Section } from "@yanzhen/ui/primitives";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds, when } from "../../../platform/commands/when.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import type { UnitData } from "../unit-data.ts";
import { unitTexts } from "../unit.texts.ts";
import styles from "./overview.module.css";

/** Honours the unit itself holds on the day; entered and ended by the ledger's commands. */
export function UnitHonours({ unit }: { readonly unit: UnitData }) {
  const t = useTexts(unitTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { at, past } = useAsOf();
  const keys = useContextKeys();
  const { conditions } = useSession();
  const may = honoursFor(unit.level).length > 0;
  const honours = useQuery({ ...trpc.evidence.honours.queryOptions({ unitId: unit.id, at }), enabled: may });
  if (!may || honours.data === undefined) return null;
  const rows = honours.data.filter((row) => row.unitId === unit.id);
  const [records, ends] = (["evidence.recordHonour", "evidence.endHonour"] as const).map((command) => holds(when.can(command, { path: unit.path }), keys, conditions));
  return (
    <Section
      title={t("honours")}
      actions={
        records === true ? (
          <Button small icon="star-empty" disabledReason={past ? t("past") : null} onClick={() => void wb.run("evidence.recordHonour", { id: unit.id })}>
            {t("recordHonour")}
          </Button>
        ) : null
      }
    >
      {rows.length === 0 ? (
        <p className={styles["note"]}>{t("noHonours")}</p>
      ) : (
        <table className={styles["table"]}>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{`${domain.text(`label.honourLevel.${row.level}`)}${domain.text(`label.honourKind.${row.kind}`)}`}</td>
                <td className="yz-num">{`${row.from} – ${row.to ?? ""}`}</td>
                <td>{row.documentNo ?? "–"}</td>
                <td>
                  {ends === true && !past ? (
                    <Button small tone="link" onClick={() => void wb.run("evidence.endHonour", { id: row.id })}>
                      {t("endHonour")}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
