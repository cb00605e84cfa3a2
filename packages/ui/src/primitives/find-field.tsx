import { type KeyboardEvent, useId, useState } from "react";
import fieldStyles from "./field.module.css";
import { Field, type FieldProps } from "./field.tsx";
import styles from "./find-field.module.css";
import { isComposing } from "./is-composing.ts";
import { useComposedText } from "./use-composed-text.ts";

export interface FoundOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

export interface FindFieldProps extends FieldProps {
  /** What is chosen, printed; empty when nothing is. */
  readonly value: string;
  /** What has been typed to find another; the caller answers with `options`. */
  readonly onFind: (text: string) => void;
  readonly options: readonly FoundOption[];
  readonly onChoose: (option: FoundOption) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A field that finds one record as it is typed: arrows walk the list, Enter takes, Escape keeps what was chosen. */
export function FindField({ value, onFind, options, onChoose, placeholder, autoFocus, ...field }: FindFieldProps) {
  const list = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const open = typed !== null && options.length > 0;
  const find = (text: string): void => {
    setTyped(text);
    setAt(0);
    onFind(text);
  };
  const composed = useComposedText(typed ?? value, find);
  const close = (): void => {
    setTyped(null);
    onFind("");
  };
  const choose = (option: FoundOption | undefined): void => {
    if (option === undefined) return;
    onChoose(option);
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    if (!open) {
      if (event.key === "ArrowDown") find("");
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) setAt((was) => (was + step + options.length) % options.length);
    else if (event.key === "Enter") choose(options[at]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (): void => {
    composed.onBlur();
    close();
  };
  return (
    <Field {...field}>
      {(control) => (
        <div className={styles["box"]}>
          <input
            {...control}
            {...composed}
            role="combobox"
            aria-expanded={open}
            aria-controls={open ? list : undefined}
            aria-autocomplete="list"
            aria-activedescendant={open ? `${list}-${at}` : undefined}
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus}
            placeholder={typed === null || value === "" ? placeholder : value}
            className={fieldStyles["control"]}
            onFocus={() => find("")}
            onBlur={onBlur}
            onKeyDown={onKeyDown}
          />
          {open ? (
            <div role="listbox" id={list} aria-label={field.label} className={styles["list"]}>
              {options.map((option, index) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field itself takes the keyboard
                <div
                  key={option.id}
                  id={`${list}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className={styles["option"]}
                  // Before the field loses the keyboard.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(option)}
                >
                  <span>{option.label}</span>
                  {option.detail === undefined ? null : <span className={styles["detail"]}>{option.detail}</span>}
                </div>
              ))}
            </div>
          ) : null}
        </div>
      )}
    </Field>
  );
}
