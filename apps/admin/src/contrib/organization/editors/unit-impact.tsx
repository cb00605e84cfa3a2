import { useQuery } from "@tanstack/react-query";
import { parseCalendarDate } from "@yanzhen/domain/kernel";
import { Badge, Link, Table } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import type { BoundRows } from "../unit-data.ts";
import { unitActTexts } from "../unit-act.texts.ts";
import styles from "./unit-act.module.css";

/** What the rows of a kind open. */
const openOf: Readonly<Record<string, (id: string) => Uri>> = {
  unitPath: (id) => uris.unit.to({ id }),
  personUnit: (id) => uris.person.to({ id }),
  appointment: (id) => uris.person.to({ id }),
  posting: (id) => uris.posting.to({ id }),
  evidence: (id) => uris.evidenceItem.to({ id }),
  reserveEntry: (id) => uris.reserveEntry.to({ id }),
};

/** What a change of the unit from a day on touches; null while the day is not one. */
export function useImpact(unitId: string, on: string) {
  const day = parseCalendarDate(on);
  return useQuery({ ...trpc.org.impact.queryOptions({ unitId, on }), enabled: day.ok });
}

export function UnitImpact({ impact, moving }: { readonly impact: ReturnType<typeof useImpact>; readonly moving: boolean }) {
  const t = useTexts(unitActTexts);
  return (
    <div data-wide className={styles["impact"]}>
      <h3 className={styles["head"]}>{t("impact")}</h3>
      <QueryView query={impact} lines={3}>
        {({ own, whole }) => {
          const rows = moving ? whole : own;
          return rows.length === 0 ? <p className={styles["note"]}>{t("noImpact")}</p> : <ImpactTable rows={rows} moving={moving} />;
        }}
      </QueryView>
    </div>
  );
}

function ImpactTable({ rows, moving }: { readonly rows: readonly BoundRows[]; readonly moving: boolean }) {
  const t = useTexts(unitActTexts);
  const domain = useDomainText();
  const wb = useWorkbench();
  return (
    <Table>
      {rows.map(({ entity, count, first, settle }) => {
        const to = openOf[entity];
        return (
          <tr key={entity}>
            <th scope="row">{domain.text(`label.bound.${entity}`)}</th>
            <td className="yz-num">{count}</td>
            <td>
              <Badge tone={settle && !moving ? "warning" : "neutral"}>{t(moving ? "goesAlong" : settle ? "mustSettle" : "goesOn")}</Badge>
            </td>
            <td>
              {to === undefined
                ? null
                : first.map(({ id, name }, at) => (
                    <span key={`${id} ${name}`}>
                      {at === 0 ? "" : "、"}
                      <Link href={to(id)} onOpen={(how) => wb.open(to(id), how)}>
                        {name}
                      </Link>
                    </span>
                  ))}
              {to !== undefined && count > first.length ? ` ${t("more")}` : null}
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
