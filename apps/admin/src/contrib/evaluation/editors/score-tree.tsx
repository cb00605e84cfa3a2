import { classNames, Icon } from "@yanzhen/ui/primitives";
import { type KeyboardEvent, useId, useState } from "react";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { evaluationTexts } from "../evaluation.texts.ts";
import { type ResultData, scoreRows } from "../score-rows.ts";
import { ScoreLine } from "./score-line.tsx";
import styles from "./score-tree.module.css";

export interface ScoreTreeProps {
  readonly label: string;
  readonly result: ResultData;
  readonly open: ReadonlySet<string>;
  readonly onOpenChange: (open: ReadonlySet<string>, changed: string) => void;
  /** A ledger row or a mark was chosen. */
  readonly onSource: (row: { readonly kind: "source"; readonly id: string } | { readonly kind: "mark" }) => void;
}

/** The score as a tree in columns: arrows move and open, Enter follows a row to where it was recorded. */
export function ScoreTree({ label, result, open, onOpenChange, onSource }: ScoreTreeProps) {
  const t = useTexts(evaluationTexts);
  const base = useId();
  const [at, setAt] = useState(0);
  const rows = scoreRows(result, open);
  const active = Math.min(at, rows.length - 1);
  const set = (id: string, isOpen: boolean): void => {
    const next = new Set(open);
    if (isOpen) next.add(id);
    else next.delete(id);
    onOpenChange(next, id);
  };
  const go = (index: number): void => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setAt(to);
    document.getElementById(`${base}-${to}`)?.scrollIntoView({ block: "nearest" });
  };
  const choose = (index: number): void => {
    const row = rows[index];
    if (row === undefined) return;
    if (row.kind === "node") {
      if (row.opens) set(row.id, !row.open);
    } else if (row.kind === "source" && row.source.kind === "evidence") onSource({ kind: "source", id: row.source.id });
    else if (row.kind === "mark") onSource({ kind: "mark" });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (row === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => (row.kind === "node" && row.opens && !row.open ? set(row.id, true) : go(active + 1)),
      ArrowLeft: () => (row.kind === "node" && row.open ? set(row.id, false) : go(rows.findIndex((other) => other.id === row.parent))),
      Enter: () => choose(active),
      " ": () => choose(active),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  };
  const headings = [t("indicator"), t("valueTarget"), t("score"), t("weight"), t("contribution"), t("formula")];
  return (
    <div className={styles["scroll"]}>
      <div role="treegrid" aria-label={label} tabIndex={0} aria-activedescendant={`${base}-${active}`} className={styles["tree"]} onKeyDown={onKeyDown}>
        <div role="row" className={classNames(styles["row"], styles["headings"])}>
          {headings.map((text, index) => (
            <span key={text} role="columnheader" className={index >= 2 && index <= 4 ? styles["number"] : undefined}>
              {text}
            </span>
          ))}
        </div>
        {rows.map((row, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree itself takes the keyboard
          <div
            key={row.id}
            id={`${base}-${index}`}
            role="row"
            aria-level={row.level}
            aria-expanded={row.kind === "node" && row.opens ? row.open : undefined}
            className={classNames(styles["row"], index === active && styles["active"])}
            onClick={() => {
              setAt(index);
              choose(index);
            }}
          >
            <ScoreLine
              row={row}
              twist={
                <span aria-hidden className={styles["twist"]} style={{ marginLeft: (row.level - 1) * 14 }}>
                  {row.kind === "node" && row.opens ? <Icon name={row.open ? "chevron-down" : "chevron-right"} /> : null}
                </span>
              }
            />
          </div>
        ))}
      </div>
    </div>
  );
}
