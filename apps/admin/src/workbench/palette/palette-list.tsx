import { Icon, Kbd, type IconName } from "@yanzhen/ui/primitives";
import { Command } from "cmdk";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useState } from "react";
import styles from "./palette.module.css";

export interface PaletteItem {
  readonly key: string;
  readonly label: string;
  /** Dimmed before the label, such as the group of a command. */
  readonly before?: string;
  readonly detail?: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  /** Shown but not to be chosen, for this reason. */
  readonly reason?: string;
}

export interface PaletteGroup {
  readonly key: string;
  readonly title?: string;
  readonly items: readonly PaletteItem[];
}

export interface ChooseHow {
  readonly side: boolean;
}

export interface PaletteListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  readonly groups: readonly PaletteGroup[];
  readonly onChoose: (key: string, how: ChooseHow) => void;
  /** The right arrow at the end of the text: look without leaving. */
  readonly onPeek?: (key: string) => void;
  readonly empty: string;
  readonly busy?: boolean;
  readonly hint?: string;
}

/** A text field over a list, steered from the field. Ranking is the caller's. */
export function PaletteList(props: PaletteListProps) {
  const { label, placeholder, text, onTextChange, groups, onChoose, onPeek, empty, busy = false, hint } = props;
  const first = useMemo(() => groups.flatMap(({ items }) => items).find(({ reason }) => reason === undefined)?.key ?? "", [groups]);
  const keys = useMemo(() => new Set(groups.flatMap(({ items }) => items.map(({ key }) => key))), [groups]);
  const [chosen, setChosen] = useState("");
  // A new text starts at the top again; results that arrive later must not move what is chosen.
  useEffect(() => setChosen(""), [text]);
  const value = keys.has(chosen) ? chosen : first;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && value !== "") {
      event.preventDefault();
      onChoose(value, { side: true });
    } else if (event.key === "ArrowRight" && onPeek !== undefined && value !== "" && atEnd(event.target)) {
      event.preventDefault();
      onPeek(value);
    }
  };
  const onClick = (event: MouseEvent, key: string): void => {
    // cmdk answers plain clicks itself.
    if (!event.ctrlKey && !event.metaKey) return;
    event.stopPropagation();
    onChoose(key, { side: true });
  };
  return (
    <Command label={label} shouldFilter={false} loop value={value} onValueChange={setChosen} onKeyDown={onKeyDown}>
      <Command.Input className={styles["input"]} value={text} onValueChange={onTextChange} placeholder={placeholder} autoFocus />
      <div className={busy ? styles["busy"] : styles["idle"]} aria-hidden />
      <Command.List className={styles["list"]}>
        {first === "" && keys.size === 0 ? <div className={styles["empty"]}>{busy ? "" : empty}</div> : null}
        {groups.map((group) =>
          group.items.length === 0 ? null : (
            <Command.Group key={group.key} heading={group.title} className={styles["group"] ?? ""}>
              {group.items.map((item) => (
                <Command.Item
                  key={item.key}
                  value={item.key}
                  disabled={item.reason !== undefined}
                  className={styles["item"]}
                  onClickCapture={(event) => onClick(event, item.key)}
                  onSelect={() => onChoose(item.key, { side: false })}
                >
                  {item.icon === undefined ? null : <Icon name={item.icon} />}
                  <span className={styles["label"]}>
                    {item.before === undefined ? null : (
                      <span className={styles["before"]}>
                        {item.before}
                        {/* The gap is for the eye; read aloud, group and name would be one word. */}
                        <span className="yz-hidden">: </span>
                      </span>
                    )}
                    {item.label}
                  </span>
                  {item.detail === undefined && item.reason === undefined ? null : <span className={styles["detail"]}>{item.reason ?? item.detail}</span>}
                  {item.shortcut === undefined ? null : (
                    <span className={styles["keys"]}>
                      <Kbd>{item.shortcut}</Kbd>
                    </span>
                  )}
                </Command.Item>
              ))}
            </Command.Group>
          ),
        )}
      </Command.List>
      {hint === undefined ? null : <p className={styles["hint"]}>{hint}</p>}
    </Command>
  );
}

function atEnd(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.selectionStart === target.value.length && target.selectionEnd === target.value.length;
}
