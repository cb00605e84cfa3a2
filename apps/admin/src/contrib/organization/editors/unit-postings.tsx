import { postingRoles } from "@yanzhen/domain/posting";
import { useQuery } from "@tanstack/react-query";
import { GanttChart } from "@yanzhen/ui/charts";
import { Button, EmptyState, Section } from "@yanzhen/ui/primitives";
import { useMenuItems } from "../../../platform/menus/use-menu-items.ts";
import { isRefusal } from "../../../platform/commands/availability.ts";
import { useBilingual } from "../../../platform/i18n/use-bilingual.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { UnitData } from "../unit-data.ts";
import { ganttRows, ganttSpan } from "../unit-gantt.ts";
import { unitTexts } from "../unit.texts.ts";
import styles from "./overview.module.css";

/** Who was, is and will be posted here, over time. */
export function UnitPostings({ unit }: { readonly unit: UnitData }) {
  const t = useTexts(unitTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  const { at, date } = useAsOf();
  const drawn = unit.level !== "district";
  const postings = useQuery({ ...trpc.posting.ofUnit.queryOptions({ unitId: unit.id, at }), enabled: drawn });
  const list = (
    <Button icon="table" onClick={() => wb.open(uris.postings.to({ unit: unit.id }))}>
      {t("postingList")}
    </Button>
  );
  if (!drawn) return <EmptyState icon="location" title={t("manyPostings")} detail={t("manyPostingsDetail")} action={list} />;
  const compound = unit.level === "compound";
  return (
    <QueryView query={postings}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState
            icon="location"
            title={t(compound ? "noPostings" : "noPostingsBelow")}
            detail={compound ? t("noPostingsDetail") : undefined}
            action={compound ? <AssignButton unitId={unit.id} /> : undefined}
          />
        ) : (
          <Section
            title={t("postings")}
            detail={t("postingsDetail", { n: rows.length })}
            actions={
              <span className={styles["buttons"]}>
                {compound ? <AssignButton unitId={unit.id} /> : null}
                {list}
              </span>
            }
          >
            <GanttChart
              label={`${unit.name} ${t("postings")}`}
              rows={ganttRows(
                rows,
                compound,
                (person) => person ?? t("otherUnit"),
                (role) => domain.text(`label.postingRole.${role}`),
              )}
              {...ganttSpan(rows, date)}
              on={date}
              labelWidth={compound ? 120 : 200}
              names={postingRoles.map((role) => domain.text(`label.postingRole.${role}`))}
              onOpen={(bar, _, how) => wb.open(uris.posting.to({ id: bar.id }), how)}
              onOpenRow={(row, how) => {
                const [compoundId = "", personId = ""] = row.id.split(" ");
                wb.open(compound ? uris.person.to({ id: personId }) : uris.unit.to({ id: compoundId }, { tab: "postings" }), how);
              }}
            />
          </Section>
        )
      }
    </QueryView>
  );
}

/** The command of the unit's menu, with its own reason where it cannot be run. */
function AssignButton({ unitId }: { readonly unitId: string }) {
  const read = useBilingual();
  const domain = useDomainText();
  const wb = useWorkbench();
  const item = useMenuItems("unit/context", { id: unitId }).find(({ command }) => command === "posting.assignToUnit");
  if (item === undefined) return null;
  const reason = item.reason === null ? null : isRefusal(item.reason) ? domain.refusal(item.reason) : read(item.reason);
  return (
    <Button icon="person-add" disabledReason={reason} onClick={() => void wb.run(item.command, item.input)}>
      {read(item.title)}
    </Button>
  );
}
