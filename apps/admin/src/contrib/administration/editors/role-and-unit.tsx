import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { kindOf, type Role } from "@yanzhen/domain/access";
import { SearchField, SelectField } from "@yanzhen/ui/primitives";
import { Tree, type TreeNode } from "@yanzhen/ui/tree";
import { useCallback, useMemo, useState } from "react";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import type { GrantableUnit } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import styles from "./administration.module.css";

export interface RoleAndUnitProps {
  readonly roles: readonly Role[];
  readonly role: Role;
  readonly unit: GrantableUnit | null;
  readonly onChange: (role: Role, unit: GrantableUnit | null) => void;
  /** Why what is chosen is refused. */
  readonly roleError: string | null;
  readonly unitError: string | null;
}

const none: ReadonlySet<string> = new Set();

/** A role, and a unit of a level that fits it: names only, nothing of what goes on there. */
export function RoleAndUnit({ roles, role, unit, onChange, roleError, unitError }: RoleAndUnitProps) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  const [text, setText] = useState("");
  const units = useQuery({ ...trpc.access.units.queryOptions({ role, text, limit: 100 }), placeholderData: keepPreviousData });
  const roots = useMemo(
    () =>
      (units.data ?? []).map((each): TreeNode => ({
        id: each.id,
        label: each.name,
        icon: "type-hierarchy-sub",
        childCount: 0,
        ...(each.parentName === null ? {} : { detail: each.parentName }),
      })),
    [units.data],
  );
  const noChildren = useCallback(() => [], []);
  return (
    <div className={styles["form"]}>
      <SelectField
        label={t("chooseRole")}
        value={role}
        onChange={(next) => onChange(next, null)}
        options={roles.map((each) => ({ value: each, label: domain.text(`label.role.${each}`), group: domain.text(`label.roleKind.${kindOf(each)}`) }))}
        error={roleError}
        width="full"
      />
      <SearchField label={t("findUnit")} value={text} onChange={setText} width="full" />
      <div className={styles["units"]}>
        {units.data?.length === 0 ? (
          <p className={styles["none"]}>{t("noUnits")}</p>
        ) : (
          <Tree
            label={t("units")}
            roots={roots}
            childrenOf={noChildren}
            expanded={none}
            onExpandedChange={() => undefined}
            selectedId={unit?.id ?? null}
            onOpen={(node) => onChange(role, units.data?.find(({ id }) => id === node.id) ?? null)}
          />
        )}
      </div>
      {unitError === null ? null : <p role="alert">{unitError}</p>}
    </div>
  );
}
