import { classNames, Icon } from "@yanzhen/ui/primitives";
import type { ReactNode } from "react";
import { formatDecimal, fromText, must } from "@yanzhen/domain/kernel";
import { useLocale } from "../../../platform/i18n/locale-store.ts";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import type { ScoreNode, ScoreRow } from "../score-rows.ts";
import styles from "./score-tree.module.css";

const exact = (text: string): string => {
  const number = must(fromText(text));
  return formatDecimal(number, number.d === 1n ? 0 : 2, "halfUp");
};
const points = (text: string | null): string => (text === null ? "–" : formatDecimal(must(fromText(text)), 2, "halfUp"));

/** The cells of one line of the score. */
export function ScoreLine({ row, twist }: { readonly row: ScoreRow; readonly twist: ReactNode }) {
  const t = useTexts(evaluationTexts);
  const domain = useDomainText();
  switch (row.kind) {
    case "node":
      return <NodeCells node={row.node} level={row.level} twist={twist} />;
    case "nothing":
      return <Wide twist={twist} name={t("noSources")} note="" />;
    case "mark": {
      const { mark, used } = row;
      const changed = used !== null && mark.value !== used ? ` · ${t("changedSince", { value: mark.value })}` : "";
      const who = mark.enteredByName === null ? "" : `${mark.enteredByName} · `;
      return <Wide twist={twist} icon="edit" name={`${t("mark")} ${mark.value}`} note={`${who}${mark.enteredOn} · ${t("basisIs", { basis: mark.basis })}${changed}`} />;
    }
    case "source": {
      const { source } = row;
      const share = source.shareBp === null || source.shareBp === 10_000 ? null : t("share", { share: source.shareBp / 100 });
      const quantity =
        source.quantity === null
          ? null
          : `${source.quantity}${source.measure === null ? (source.kind === "training" ? domain.text("label.evaluationFactUnit.trainingHours") : "") : domain.text(`label.measure.${source.measure}`)}`;
      const kind =
        source.evidenceKind === null
          ? source.kind === "training"
            ? domain.text("label.evaluationFact.trainingHours")
            : t("onSite")
          : domain.text(`label.evidenceKind.${source.evidenceKind}`);
      const note = [source.on, source.unitName, quantity, share, source.verified ? null : t("withdrawn")].filter((part) => part !== null).join(" · ");
      return (
        <Wide
          twist={twist}
          icon={source.kind === "evidence" ? "go-to-file" : "calendar"}
          name={source.title ?? kind}
          note={source.title === null || source.title === kind ? note : `${kind} · ${note}`}
        />
      );
    }
  }
}

function Wide({ twist, icon, name, note }: { readonly twist: ReactNode; readonly icon?: "edit" | "go-to-file" | "calendar"; readonly name: string; readonly note: string }) {
  return (
    <>
      <span role="gridcell" className={styles["name"]}>
        {twist}
        {icon === undefined ? null : <Icon name={icon} />}
        <span title={name}>{name}</span>
      </span>
      <span role="gridcell" aria-colspan={5} className={styles["note"]} title={note}>
        {note}
      </span>
    </>
  );
}

function NodeCells({ node, level, twist }: { readonly node: ScoreNode; readonly level: number; readonly twist: ReactNode }) {
  const t = useTexts(evaluationTexts);
  const domain = useDomainText();
  const locale = useLocale();
  const { facts } = node.formula;
  const unit = node.fact === null ? "" : domain.text(`label.evaluationFactUnit.${node.fact.key}`);
  const actual = node.fact === null ? (node.kind === "entered" ? (facts["value"] ?? "–") : "") : `${facts["value"] ?? "–"} / ${facts["target"] ?? node.fact.target ?? "–"} ${unit}`;
  const [declared, now] = [exact(node.weight), exact(node.effectiveWeight)];
  const moved = declared !== now;
  const missing = node.treatment !== "none";
  return (
    <>
      <span role="gridcell" className={classNames(styles["name"], level <= 2 && styles["strong"])}>
        {twist}
        {missing ? <Icon name="warning" /> : null}
        <span>{node.label === null ? domain.text("label.evaluationNode.total") : node.label[locale]}</span>
      </span>
      <span role="gridcell">{actual}</span>
      <span role="gridcell" className={classNames(styles["number"], level <= 2 && styles["strong"])}>
        {node.printed ?? "–"}
      </span>
      <span role="gridcell" className={styles["number"]}>
        {declared}
        {moved ? <span className={styles["dim"]}>{t("weightNow", { weight: now })}</span> : null}
      </span>
      <span role="gridcell" className={classNames(styles["number"], level <= 2 && styles["strong"])}>
        {points(node.points)}
      </span>
      <span role="gridcell" className={missing ? styles["warning"] : styles["dim"]}>
        {missing ? domain.text(`label.evaluationTreatment.${node.treatment}`) : domain.text(node.formula.messageKey, facts)}
      </span>
    </>
  );
}
