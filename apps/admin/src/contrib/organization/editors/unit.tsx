import { useQuery } from "@tanstack/react-query";
import { Badge, Button, EditorFrame, FieldList, Section, Toolbar } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { uris } from "../../../platform/uris/uris.ts";
import { unitTexts } from "../unit.texts.ts";
import styles from "./overview.module.css";

/** A unit or compound: its facts on the day, and its names and places over time. */
export default function Unit({ params, editor }: EditorPropsOf<typeof uris.unit>) {
  const t = useTexts(unitTexts);
  const domain = useDomainText();
  const { at, date } = useAsOf();
  const wb = useWorkbench();
  const unit = useQuery(trpc.org.unit.queryOptions({ id: params.id, at }));
  const above = useQuery(trpc.org.ancestors.queryOptions({ id: params.id, at }));
  const name = unit.data?.name;
  useEffect(() => {
    if (name === undefined) return;
    editor.setTitle(name);
    editor.setSubject({ type: "unit", id: params.id, name });
  }, [editor, name, params.id]);
  useEffect(() => {
    if (above.data !== undefined) editor.setCrumbs(above.data.map((row) => ({ label: row.name, uri: uris.unit.to({ id: row.id }) })));
  }, [editor, above.data]);
  return (
    <QueryView query={unit}>
      {(shown) => (
        <EditorFrame
          padded
          toolbar={
            <Toolbar
              label={shown.name}
              end={
                shown.level === "compound" ? null : (
                  <Button icon="dashboard" onClick={() => wb.open(uris.overview.to({ unit: shown.id }))}>
                    {t("figures")}
                  </Button>
                )
              }
            >
              <strong>{shown.name}</strong>
              <Badge>{domain.text(`label.unitKind.${shown.kind}`)}</Badge>
              <span className={styles["date"]}>{t("asOf", { date })}</span>
            </Toolbar>
          }
        >
          <div className={styles["page"]}>
            <Section title={t("facts")}>
              <FieldList
                items={[
                  { label: t("code"), value: shown.code },
                  { label: t("since"), value: shown.from },
                  ...(shown.to === null ? [] : [{ label: t("until"), value: shown.to }]),
                  ...(shown.level === "compound"
                    ? []
                    : [
                        { label: t("children"), value: shown.childCount },
                        { label: t("people"), value: shown.people },
                      ]),
                ]}
              />
            </Section>
            {shown.compound === null ? null : (
              <Section title={t("compound")}>
                <FieldList
                  items={[
                    { label: t("households"), value: shown.compound.households },
                    { label: t("buildings"), value: shown.compound.buildings },
                    { label: t("builtYear"), value: shown.compound.builtYear },
                    { label: t("propertyFirm"), value: shown.compound.propertyFirm === "" ? t("noFirm") : shown.compound.propertyFirm },
                    { label: t("ownersCommittee"), value: shown.compound.hasOwnersCommittee === null ? null : t(shown.compound.hasOwnersCommittee ? "yes" : "no") },
                    { label: t("difficulty"), value: difficultyOf(shown.compound.difficulty ?? shown.compound.proposed.class, shown.compound.difficulty === null, t, domain.text) },
                    { label: t("note"), value: shown.compound.note, wide: true },
                  ]}
                />
              </Section>
            )}
            <Section title={t("history")}>
              <table className={styles["table"]}>
                <thead>
                  <tr>
                    <th scope="col">{t("from")}</th>
                    <th scope="col">{t("to")}</th>
                    <th scope="col">{t("name")}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.history.names.map((row) => (
                    <tr key={row.from}>
                      <td className="yz-num">{row.from}</td>
                      <td className="yz-num">{row.to ?? "–"}</td>
                      <td>{row.name}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <h3 className={styles["sub"]}>{t("places")}</h3>
              <table className={styles["table"]}>
                <thead>
                  <tr>
                    <th scope="col">{t("from")}</th>
                    <th scope="col">{t("to")}</th>
                    <th scope="col">{t("parent")}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.history.places.map((row) => (
                    <tr key={row.from}>
                      <td className="yz-num">{row.from}</td>
                      <td className="yz-num">{row.to ?? "–"}</td>
                      <td>{row.parentName ?? "–"}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Section>
          </div>
        </EditorFrame>
      )}
    </QueryView>
  );
}

function difficultyOf(cls: string | null, proposed: boolean, t: (key: "proposed") => string, text: (key: string) => string): string | null {
  if (cls === null) return null;
  return proposed ? `${text(`label.difficulty.${cls}`)}${t("proposed")}` : text(`label.difficulty.${cls}`);
}
