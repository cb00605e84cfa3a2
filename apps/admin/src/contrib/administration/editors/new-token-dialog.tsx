import { isAdminRole, type Role, ROLES } from "@yanzhen/domain/access";
import { Button, Callout, Dialog, TextField } from "@yanzhen/ui/primitives";
import { useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import type { GrantableUnit } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { minuteText } from "../moment-text.ts";
import styles from "./administration.module.css";
import { RoleAndUnit } from "./role-and-unit.tsx";
import { ToldOnce } from "./told-once.tsx";

const BUSINESS = ROLES.filter((role) => !isAdminRole(role));

/** Purpose, role, unit and days; then, once, the token. */
export function NewTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const [name, setName] = useState("");
  const [days, setDays] = useState("180");
  const [role, setRole] = useState<Role>("districtOfficer");
  const [unit, setUnit] = useState<GrantableUnit | null>(null);
  const [made, setMade] = useState<{ readonly token: string; readonly expires: string } | null>(null);
  const change = useChange(trpc.access.createToken.mutationOptions());
  const errorOf = (field: string): string | null => {
    const refusal = change.fieldRefusal(field);
    return refusal === null ? null : domain.refusal(refusal);
  };
  const create = async (): Promise<void> => {
    if (unit === null) return;
    const answer = await change.run({ name, role, unitId: unit.id, days: Number(days) });
    if (answer.ok) setMade(answer.value);
  };
  if (made !== null) {
    return (
      <Dialog
        title={`${t("tokens")} · ${name.trim()}`}
        onClose={onClose}
        actions={
          <Button tone="primary" onClick={onClose}>
            {t("close")}
          </Button>
        }
      >
        <ToldOnce secret={made.token} advice={t("tokenOnce", { until: minuteText(made.expires) })} copy={t("copyToken")} />
      </Dialog>
    );
  }
  const told = ["name", "days", "role", "unitId"].some((field) => errorOf(field) !== null);
  return (
    <Dialog
      title={t("newToken").replace("…", "")}
      width={520}
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone="primary" type="submit" busy={change.pending} disabledReason={unit === null ? t("units") : null}>
            {t("create")}
          </Button>
        </>
      }
    >
      <div className={styles["form"]}>
        {change.refusal !== null && !told ? (
          <Callout tone="error" live>
            {domain.refusal(change.refusal)}
          </Callout>
        ) : null}
        <TextField label={t("tokenName")} value={name} onChange={setName} error={errorOf("name")} hint={t("tokenNameHint")} maxLength={60} required autoFocus width="full" />
        <TextField label={t("days")} type="number" value={days} onChange={setDays} error={errorOf("days")} min="1" max="366" required width={120} />
        <RoleAndUnit
          roles={BUSINESS}
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
      </div>
    </Dialog>
  );
}
