import { type ReactNode, useState } from "react";
import styles from "./conflict-view.module.css";
import { useWords } from "../language/use-words.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface ConflictField {
  readonly id: string;
  readonly label: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
}

export interface ConflictViewProps {
  /** Only what differs. */
  readonly fields: readonly ConflictField[];
  readonly changedBy?: string;
  readonly changedAt?: string;
  /** With the fields whose saved value is taken over mine; the caller saves again on the new version. */
  readonly onResolve: (takeTheirs: ReadonlySet<string>) => void;
  /** Drops my changes and shows what is saved. */
  readonly onDiscard: () => void;
  readonly pending?: boolean;
}

const WORDS = {
  zh: { title: "这条记录刚被别人改过", by: "修改人", field: "项目", mine: "我的", theirs: "已保存的", save: "按所选保存", discard: "放弃我的修改", same: "内容相同，可直接保存。" },
  en: {
    title: "Someone else has just changed this record",
    by: "Changed by",
    field: "Field",
    mine: "Mine",
    theirs: "Saved",
    save: "Save as Chosen",
    discard: "Discard Mine",
    same: "Nothing differs; you can save.",
  },
};

/** Both versions side by side, a choice for each field; nobody's work is lost unseen. */
export function ConflictView({ fields, changedBy, changedAt, onResolve, onDiscard, pending = false }: ConflictViewProps) {
  const words = useWords(WORDS);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, take: boolean): void => setTheirs((before) => new Set(take ? [...before, id] : [...before].filter((other) => other !== id)));
  const who = [changedBy, changedAt].filter(Boolean).join(" · ");
  return (
    <section role="alert" aria-label={words.title} className={styles["conflict"]}>
      <header className={styles["head"]}>
        <Icon name="warning" />
        <strong>{words.title}</strong>
        {who === "" ? null : (
          <span className={styles["who"]}>
            {words.by} {who}
          </span>
        )}
      </header>
      {fields.length === 0 ? (
        <p className={styles["same"]}>{words.same}</p>
      ) : (
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th>{words.field}</th>
              <th>{words.mine}</th>
              <th>{words.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ id, label, mine, theirs: saved }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <Choice group={id} label={`${label}: ${words.mine}`} checked={!theirs.has(id)} onChoose={() => choose(id, false)}>
                  {mine}
                </Choice>
                <Choice group={id} label={`${label}: ${words.theirs}`} checked={theirs.has(id)} onChoose={() => choose(id, true)}>
                  {saved}
                </Choice>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <footer className={styles["actions"]}>
        <Button tone="primary" busy={pending} onClick={() => onResolve(theirs)}>
          {words.save}
        </Button>
        <Button onClick={onDiscard}>{words.discard}</Button>
      </footer>
    </section>
  );
}

interface ChoiceProps {
  readonly group: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Choice({ group, label, checked, onChoose, children }: ChoiceProps) {
  return (
    <td data-chosen={checked || undefined}>
      <label className={styles["choice"]}>
        <input type="radio" name={`conflict-${group}`} aria-label={label} checked={checked} onChange={onChoose} />
        <span>{children}</span>
      </label>
    </td>
  );
}
