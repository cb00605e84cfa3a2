import { Button, Link, Table } from "@yanzhen/ui/primitives";
import { useContextMenu } from "../../../platform/menus/use-context-menu.tsx";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { coverageTexts } from "../coverage.texts.ts";
import { postingTexts } from "../posting.texts.ts";
import type { CoverageData } from "../posting-data.ts";
import { useAssignRefusal } from "../use-assign-refusal.ts";
import styles from "./posting.module.css";

const AT_MOST = 40;

/** Every uncovered compound by name, since when, and the way to somebody for it. */
export function UncoveredList({ uncovered, onMore }: { readonly uncovered: CoverageData["uncovered"]; readonly onMore: () => void }) {
  const t = useTexts(coverageTexts);
  const words = useTexts(postingTexts);
  const wb = useWorkbench();
  const menu = useContextMenu("unit/context");
  const refusal = useAssignRefusal();
  if (uncovered.length === 0) return <p className={styles["quiet"]}>{t("allCovered")}</p>;
  return (
    <>
      <Table className={styles["endsRight"]}>
        {uncovered.slice(0, AT_MOST).map((compound) => (
          <tr
            key={compound.unitId}
            onContextMenu={(event) => {
              event.preventDefault();
              menu.show({ id: compound.unitId }, event);
            }}
          >
            <td>
              <Link href={uris.unit.to({ id: compound.unitId })} onOpen={(how) => wb.open(uris.unit.to({ id: compound.unitId }), how)}>
                {compound.name}
              </Link>
            </td>
            <td>{compound.parentName}</td>
            <td className="yz-num">{compound.uncoveredSince === null ? t("never") : t("since", { date: compound.uncoveredSince })}</td>
            <td>
              <Button
                small
                icon="person-add"
                disabledReason={refusal}
                aria-label={`${words("assign")} ${compound.name}`}
                onClick={() => wb.open(uris.assign.to({ unit: compound.unitId }))}
              >
                {words("assign")}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
      {uncovered.length > AT_MOST ? (
        <Button tone="link" onClick={onMore}>
          {t("more", { n: uncovered.length })}
        </Button>
      ) : null}
    </>
  );
}
