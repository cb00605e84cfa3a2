import { useQuery } from "@tanstack/react-query";
import { closedStates, reserveClasses, stepsBeforePool, type ReserveState } from "@yanzhen/domain/reserve";
import { FunnelChart } from "@yanzhen/ui/charts";
import { Button, EditorFrame, EmptyState, Figure, Figures, Link, Section, SelectField, Table, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useUnitName } from "../../../platform/records/record-name.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { reserveTexts } from "../reserve.texts.ts";
import styles from "./reserve.module.css";

const DRAWN: readonly ReserveState[] = [...stepsBeforePool, "inPool", "suspended", "appointed"];
const STATES: readonly ReserveState[] = [...stepsBeforePool, "inPool", "suspended", ...closedStates];

/** The pipeline of a unit on the day: how many stand at each step, in each class; every number opens its list. */
export default function Funnel({ query, setQuery, editor }: EditorPropsOf<typeof uris.funnel>) {
  const t = useTexts(reserveTexts);
  const domain = useDomainText();
  const { at, date } = useAsOf();
  const wb = useWorkbench();
  const funnel = useQuery(trpc.reserve.funnel.queryOptions({ ...(query.unit === null ? {} : { unitId: query.unit }), at }));
  const tops = useQuery(trpc.org.children.queryOptions({ at }));
  const only = tops.data?.length === 1 ? tops.data[0] : undefined;
  const below = useQuery({ ...trpc.org.children.queryOptions({ parentId: only?.id ?? "", at }), enabled: only !== undefined });
  const unitName = useUnitName(query.unit);
  const title = unitName === null ? t("funnel") : `${t("funnel")} · ${unitName}`;
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([
      { label: t("list"), uri: uris.reserve.to(), icon: "star-half" },
      { label: t("funnel"), uri: uris.funnel.to() },
      ...(unitName === null ? [] : [{ label: unitName }]),
    ]);
    editor.setSubject(query.unit === null || unitName === null ? null : { type: "unit", id: query.unit, name: unitName });
  }, [editor, query.unit, t, title, unitName]);
  const units = (only === undefined ? (tops.data ?? []) : (below.data ?? [])).filter((row) => row.level !== "compound");
  const choices = [
    { value: "", label: t("wholeScope") },
    ...units.map((row) => ({ value: row.id, label: row.name })),
    ...(query.unit !== null && unitName !== null && !units.some((row) => row.id === query.unit) ? [{ value: query.unit, label: unitName }] : []),
  ];
  const listOf = (state: string, cls?: string) => uris.reserve.to({ state, class: cls ?? null, unit: query.unit });
  const names = reserveClasses.map((cls) => domain.text(`label.reserveClass.${cls}`));
  const toolbar = (
    <Toolbar label={t("funnel")}>
      <SelectField label={t("unit")} hideLabel value={query.unit ?? ""} onChange={(id) => setQuery({ unit: id === "" ? null : id })} options={choices} />
      <span className={styles["quiet"]}>{date}</span>
    </Toolbar>
  );
  return (
    <EditorFrame toolbar={toolbar}>
      <QueryView query={funnel}>
        {({ counts }) => {
          const of = (state: string, cls: string): number => counts.find((count) => count.state === state && count.class === cls)?.count ?? 0;
          if (counts.length === 0)
            return (
              <EmptyState icon="filter" title={t("nobody")} detail={t("nobodyDetail")} action={<Button onClick={() => void wb.run("people.openRoster")}>{t("toRoster")}</Button>} />
            );
          const steps = DRAWN.map((state) => ({ id: state as string, label: domain.text(`label.reserveState.${state}`), values: reserveClasses.map((cls) => of(state, cls)) }));
          return (
            <div className={styles["page"]}>
              <Figures>
                {reserveClasses.map((cls) => (
                  <Figure
                    key={cls}
                    label={`${domain.text(`label.reserveClass.${cls}`)} · ${t("inReserve")}`}
                    value={of("inPool", cls) + of("suspended", cls)}
                    onOpen={(how) => wb.open(uris.reserve.to({ class: cls, unit: query.unit }), how)}
                  />
                ))}
              </Figures>
              <Section title={t("funnel")} detail={t("funnelDetail")}>
                <div className={styles["funnel"]}>
                  <FunnelChart label={title} names={names} steps={steps} onOpen={(step, place, how) => wb.open(listOf(step.id, reserveClasses[place]), how)} />
                </div>
              </Section>
              <Section title={t("byState")}>
                <Table head={[t("step"), ...names, t("total")]} className={styles["funnel"]}>
                  {STATES.filter((state) => reserveClasses.some((cls) => of(state, cls) > 0)).map((state) => (
                    <tr key={state}>
                      <th scope="row">{domain.text(`label.reserveState.${state}`)}</th>
                      {reserveClasses.map((cls) => (
                        <td key={cls} className="yz-num">
                          {of(state, cls) === 0 ? (
                            "–"
                          ) : (
                            <Link href={listOf(state, cls)} onOpen={(how) => wb.open(listOf(state, cls), how)}>
                              {of(state, cls)}
                            </Link>
                          )}
                        </td>
                      ))}
                      <td className="yz-num">
                        <Link href={listOf(state)} onOpen={(how) => wb.open(listOf(state), how)}>
                          {reserveClasses.reduce((sum, cls) => sum + of(state, cls), 0)}
                        </Link>
                      </td>
                    </tr>
                  ))}
                </Table>
              </Section>
            </div>
          );
        }}
      </QueryView>
    </EditorFrame>
  );
}
