import { type KeyboardEvent, useId, useState } from "react";
import { useWords } from "../language/use-words.ts";
import { classNames } from "./class-names.ts";
import { Field, type FieldProps } from "./field.tsx";
import fieldStyles from "./field.module.css";
import { IconButton } from "./icon-button.tsx";
import { isComposing } from "./is-composing.ts";
import styles from "./pick-field.module.css";
import { useComposedText } from "./use-composed-text.ts";

export interface PickOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface PickFieldProps extends FieldProps {
  /** What is chosen, by its name; null while nothing is. */
  readonly chosen: { readonly label: string; readonly detail?: string | undefined } | null;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** What the text finds; undefined while it is being looked up. */
  readonly options: readonly PickOption[] | undefined;
  readonly onPick: (id: string) => void;
  readonly onClear: () => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

const WORDS = { zh: { none: "没有找到", looking: "正在查找…", clear: "重选" }, en: { none: "Nothing found", looking: "Looking…", clear: "Choose again" } };

/** One thing out of many, found by typing: arrows move, Enter takes, Escape closes the list. */
export function PickField({ chosen, text, onTextChange, options, onPick, onClear, placeholder, autoFocus, ...field }: PickFieldProps) {
  const words = useWords(WORDS);
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const composed = useComposedText(text, (next) => {
    setAt(0);
    setOpen(true);
    onTextChange(next);
  });
  const shown = options ?? [];
  // With nothing typed and nothing to offer there is nothing to say.
  const listed = open && (shown.length > 0 || text.trim() !== "");
  const active = Math.min(at, shown.length - 1);
  const take = (id: string | undefined): void => {
    if (id === undefined) return;
    setOpen(false);
    onPick(id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      if (open && shown.length > 0) setAt((active + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % shown.length);
    } else if (event.key === "Enter" && listed) {
      event.preventDefault();
      take(shown[active]?.id);
    } else if (event.key === "Escape" && listed) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field {...field}>
      {(control) =>
        chosen !== null ? (
          <span className={classNames(fieldStyles["control"], styles["chosen"])}>
            <input {...control} readOnly value={chosen.detail === undefined ? chosen.label : `${chosen.label} · ${chosen.detail}`} className={styles["input"]} />
            <IconButton icon="close" size="small" label={words.clear} onClick={onClear} />
          </span>
        ) : (
          <span className={styles["box"]}>
            <input
              {...control}
              {...composed}
              type="text"
              role="combobox"
              aria-expanded={listed}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={listed && shown.length > 0 ? `${listId}-${active}` : undefined}
              autoComplete="off"
              spellCheck={false}
              autoFocus={autoFocus}
              placeholder={placeholder}
              className={fieldStyles["control"]}
              onFocus={() => setOpen(true)}
              onBlur={() => {
                composed.onBlur();
                setOpen(false);
              }}
              onKeyDown={onKeyDown}
            />
            <div id={listId} role="listbox" aria-label={field.label} hidden={!listed} className={styles["list"]}>
              {shown.map((option, index) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the keyboard
                <div
                  key={option.id}
                  id={`${listId}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === active}
                  className={classNames(styles["option"], index === active && styles["active"])}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => take(option.id)}
                >
                  <span>{option.label}</span>
                  {option.detail === undefined ? null : <span className={styles["detail"]}>{option.detail}</span>}
                </div>
              ))}
              {shown.length > 0 ? null : (
                <div role="option" aria-selected={false} aria-disabled className={styles["none"]}>
                  {options === undefined ? words.looking : words.none}
                </div>
              )}
            </div>
          </span>
        )
      }
    </Field>
  );
}
