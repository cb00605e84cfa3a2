import { Link, Table } from "@yanzhen/ui/primitives";
import type { ReactNode } from "react";
import { useFirstText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { Uri } from "../../../platform/uris/route.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { figureList, outcomeList } from "../overview-links.ts";
import { overviewTexts } from "../overview.texts.ts";
import type { OverviewData } from "../overview-series.ts";
import styles from "./overview.module.css";

/** Grids with a general Party branch: what was solved and whom was helped. */
export function GridTable({ grids }: { readonly grids: OverviewData["grids"] }) {
  const t = useTexts(overviewTexts);
  const domain = useFirstText();
  return (
    <Table head={[t("grid"), domain.text("label.metric.gridProblems"), domain.text("label.metric.gridAssistance")]}>
      {grids.map((grid) => (
        <tr key={grid.unitId}>
          <td>
            <To uri={uris.unit.to({ id: grid.unitId })}>{grid.name}</To>
          </td>
          <td className="yz-num">
            <To uri={figureList("gridProblems", grid.unitId)}>{t("cases", { n: grid.problems })}</To>
          </td>
          <td className="yz-num">
            <To uri={figureList("gridAssistance", grid.unitId)}>{t("personTimes", { n: grid.assistance })}</To>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What the secretary projects brought, by measure. */
export function OutcomeTable({ outcomes, unit }: { readonly outcomes: OverviewData["outcomes"]; readonly unit: string | null }) {
  const t = useTexts(overviewTexts);
  const domain = useFirstText();
  if (outcomes.length === 0) return <p className={styles["date"]}>{t("noOutcomes")}</p>;
  return (
    <Table head={[t("measure"), t("done"), t("underWay"), t("projects")]}>
      {outcomes.map((outcome) => (
        <tr key={outcome.measure}>
          <td>{domain.text(`label.measure.${outcome.measure}`)}</td>
          <td className="yz-num">
            <To uri={outcomeList(outcome.measure, "done", unit)}>{outcome.done.toLocaleString("en-US")}</To>
          </td>
          <td className="yz-num">
            <To uri={outcomeList(outcome.measure, "underWay", unit)}>{outcome.underWay.toLocaleString("en-US")}</To>
          </td>
          <td className="yz-num">
            <To uri={outcomeList(outcome.measure, null, unit)}>{outcome.projects}</To>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Posted members who became secretary, by name. */
export function NewSecretaries({ people }: { readonly people: OverviewData["newSecretaries"] }) {
  const t = useTexts(overviewTexts);
  if (people.length === 0) return <p className={styles["date"]}>{t("noSecretaries")}</p>;
  return (
    <Table>
      {people.map((person) => (
        <tr key={person.personId}>
          <td>
            <To uri={uris.person.to({ id: person.personId })}>{person.name}</To>
          </td>
          <td>{person.title}</td>
          <td className="yz-num">{person.since}</td>
        </tr>
      ))}
    </Table>
  );
}

function To({ uri, children }: { readonly uri: Uri; readonly children: ReactNode }) {
  const wb = useWorkbench();
  return (
    <Link href={uri} onOpen={(how) => wb.open(uri, how)}>
      {children}
    </Link>
  );
}
