import { useQuery } from "@tanstack/react-query";
import { type Role, ROLES } from "@yanzhen/domain/access";
import { Button, Callout, Dialog, Section } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { AccountData, GrantableUnit } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import styles from "./administration.module.css";
import { RoleAndUnit } from "./role-and-unit.tsx";

/** Chooses role and unit and shows, before it is granted, what the grant would open. */
export function GrantDialog({ account, onClose }: { readonly account: AccountData; readonly onClose: () => void }) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const [role, setRole] = useState<Role>("streetOfficer");
  const [unit, setUnit] = useState<GrantableUnit | null>(null);
  const preview = useQuery({ ...trpc.access.preview.queryOptions({ role, unitId: unit?.id ?? "" }), enabled: unit !== null });
  const change = useChange(trpc.access.grantRole.mutationOptions(), { done: () => ({ zh: "角色已授予", en: "Role granted" }) });
  const errorOf = (field: string): string | null => {
    const refusal = change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const grant = async (): Promise<void> => {
    if (unit === null) return;
    const answer = await change.run({ accountId: account.id, role, unitId: unit.id });
    if (answer.ok) onClose();
  };
  const whole = change.refusal !== null && errorOf("role") === null && errorOf("unitId") === null ? domain.refusal(change.refusal) : null;
  return (
    <Dialog
      title={`${t("grant").replace("…", "")} · ${account.username}`}
      width={760}
      onClose={onClose}
      onSubmit={() => void grant()}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" type="submit" busy={change.pending} disabledReason={unit === null ? t("opensNone") : null}>
            {t("grantDo")}
          </Button>
        </>
      }
    >
      <div className={styles["form"]}>
        {whole === null ? null : (
          <Callout tone="error" live>
            {whole}
          </Callout>
        )}
        <div className={styles["choice"]}>
          <RoleAndUnit
            roles={ROLES}
            role={role}
            unit={unit}
            roleError={errorOf("role")}
            unitError={errorOf("unitId")}
            onChange={(nextRole, nextUnit) => {
              setRole(nextRole);
              setUnit(nextUnit);
              change.reset();
            }}
          />
          <Section title={t("opens")} level={3} detail={preview.data === undefined || unit === null ? undefined : String(preview.data.commands.length)}>
            <div className={styles["preview"]}>
              {unit === null || preview.data === undefined ? (
                <p className={styles["none"]}>{t("opensNone")}</p>
              ) : (
                <>
                  <p className={styles["none"]}>{t("inUnit", { unit: unit.name })}</p>
                  <ul className={styles["opens"]}>
                    {preview.data.commands.map((command) => (
                      <li key={command}>{domain.text(`label.command.${command}`)}</li>
                    ))}
                  </ul>
                </>
              )}
            </div>
          </Section>
        </div>
        <Callout tone="info">{t("notice")}</Callout>
      </div>
    </Dialog>
  );
}
