import { useQuery } from "@tanstack/react-query";
import { Badge, Callout, EditorFrame, EmptyState, FieldList, Section, Table } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { useAsOf } from "../../../platform/shell/as-of.ts";
import { QueryView } from "../../../platform/trpc/query-view.tsx";
import { trpc } from "../../../platform/trpc/trpc.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import { type SchemeData, schemeLines } from "../scheme-lines.ts";
import styles from "./evaluation.module.css";

/** Every scheme as it is applied: weights, targets, what happens without data, grades, basis, and what the linter says. */
export default function Schemes({ editor }: EditorPropsOf<typeof uris.schemes>) {
  const t = useTexts(evaluationTexts);
  const { at } = useAsOf();
  const schemes = useQuery(trpc.evaluation.schemes.queryOptions({ at }));
  useEffect(() => {
    editor.setTitle(t("schemes"));
    editor.setCrumbs([{ label: t("schemes"), icon: "law" }]);
  }, [editor, t]);
  return (
    <QueryView query={schemes}>
      {(shown) => (
        <EditorFrame>
          {shown.length === 0 ? (
            <EmptyState icon="law" title={t("noSchemes")} />
          ) : (
            <div className={styles["page"]}>
              <Callout tone="info">{t("forDepartment")}</Callout>
              {shown.map((each) => (
                <OneScheme key={`${each.scheme.code} ${each.scheme.version}`} shown={each} />
              ))}
            </div>
          )}
        </EditorFrame>
      )}
    </QueryView>
  );
}

function OneScheme({ shown }: { readonly shown: SchemeData }) {
  const t = useTexts(evaluationTexts);
  const domain = useDomainText();
  const locale = useLocale();
  const { scheme, findings } = shown;
  const lines = schemeLines(scheme);
  const nameOf = (id: string): string =>
    lines.find((line) => line.node.id === id)?.node.label[locale] ?? scheme.scale.grades.find((grade) => grade.code === id)?.label[locale] ?? id;
  return (
    <Section title={scheme.label[locale]} detail={t("version", { n: scheme.version })}>
      <div className={styles["section"]}>
        <FieldList
          labelWidth={6}
          items={[
            { label: t("published"), value: shown.publishedOn ?? t("notStored") },
            { label: t("usage"), value: shown.runs === 0 ? t("unused") : t("used", { n: shown.runs }) },
            { label: t("legal"), value: scheme.basis[locale], wide: true },
          ]}
        />
        <Table head={[t("indicator"), { text: t("weight"), align: "end" }, { text: t("target"), align: "end" }, t("kind"), t("missingRule")]} caption={scheme.label[locale]}>
          {lines.map(({ node, level }) => (
            <tr key={node.id} className={level === 1 ? styles["dimension"] : undefined}>
              <td style={{ paddingLeft: 8 + (level - 1) * 18 }}>{node.label[locale]}</td>
              <td className={styles["number"]}>{node.weight}</td>
              <td className={styles["number"]}>{node.kind === "target" ? `${node.target} ${domain.text(`label.evaluationFactUnit.${node.fact}`)}` : ""}</td>
              <td>{domain.text(`label.evaluationNodeKind.${node.kind}`)}</td>
              <td>{domain.text(`label.missingRule.${node.missing.kind}`)}</td>
            </tr>
          ))}
        </Table>
        <div className={styles["head"]}>
          <span className={styles["dim"]}>{t("grades")}</span>
          {scheme.scale.grades.map((grade) => (
            <span key={grade.code}>
              <strong>{grade.label[locale]}</strong> {t("from", { n: grade.from })}
            </span>
          ))}
        </div>
        <div className={styles["head"]}>
          <span className={styles["dim"]}>{t("findings")}</span>
          {findings.length === 0 ? <Badge tone="ok">{t("noFindings")}</Badge> : null}
        </div>
        {findings.map((finding) => (
          <Callout
            key={`${finding.messageKey} ${finding.node ?? ""}`}
            tone={finding.severity}
            title={`${domain.text(`label.schemeFindingSeverity.${finding.severity}`)} · ${finding.ruleId}`}
          >
            {domain.text(finding.messageKey, { ...finding.facts, ...(finding.node === null ? {} : { node: nameOf(finding.node) }) })}
          </Callout>
        ))}
      </div>
    </Section>
  );
}
