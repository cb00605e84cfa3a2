import { type ComponentProps, type KeyboardEvent, useRef, useState } from "react";
import styles from "./date-input.module.css";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import { isComposing } from "./is-composing.ts";
import { readDate } from "./read-date.ts";
import { useComposedText } from "./use-composed-text.ts";
import { useWords } from "../language/use-words.ts";

const WORDS = { zh: { pick: "选日期", shape: "如 2026-01-31" }, en: { pick: "Pick a Date", shape: "as 2026-01-31" } };

type Passed = Pick<ComponentProps<"input">, "id" | "name" | "disabled" | "readOnly" | "autoFocus" | "aria-label" | "aria-required" | "aria-invalid" | "aria-describedby">;

export interface DateInputProps extends Passed {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Told a whole date, or an empty text while what stands there is none. */
  readonly onChange: (date: string) => void;
  readonly onEnter?: ((date: string) => void) | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly className?: string | undefined;
  /** Where the field has no label in sight: which date it is. */
  readonly placeholder?: string | undefined;
}

/**
 * A date typed the way offices write it, the same in every browser and language; the calendar beside it is the browser's. What is
 * no date stays in the field, marked, until it is mended.
 */
export function DateInput({ value, onChange, onEnter, min, max, className, placeholder, ...passed }: DateInputProps) {
  const words = useWords(WORDS);
  const picker = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState({ text: value, told: value, left: false });
  // The value has come from elsewhere: what was typed is past.
  const shown = draft.told === value ? draft : { text: value, told: value, left: false };
  const type = (text: string): void => {
    const told = readDate(text) ?? "";
    setDraft({ text, told, left: false });
    if (told !== value) onChange(told);
  };
  const settle = (): void => setDraft({ text: shown.told === "" ? shown.text : shown.told, told: shown.told, left: true });
  const text = useComposedText(shown.text, type);
  const wrong = shown.left && shown.text !== "" && shown.told === "";
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) {
      if (event.key === "Enter") event.preventDefault();
    } else if (event.key === "Enter") {
      settle();
      if (shown.told !== "" || shown.text === "") onEnter?.(shown.told);
    } else if (event.key === "ArrowDown" && event.altKey) {
      event.preventDefault();
      open();
    }
  };
  const open = (): void => picker.current?.showPicker();
  const barred = passed.disabled === true || passed.readOnly === true;
  return (
    <span className={styles["box"]}>
      <input
        {...passed}
        {...text}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder ?? words.shape}
        aria-invalid={wrong || passed["aria-invalid"] || undefined}
        className={classNames(className, styles["text"], wrong && styles["wrong"])}
        onKeyDown={onKeyDown}
        onBlur={() => {
          text.onBlur();
          settle();
        }}
      />
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        disabled={barred}
        className={styles["picker"]}
        min={min}
        max={max}
        value={value}
        onChange={(event) => type(event.target.value)}
      />
      <span className={styles["button"]}>
        <IconButton icon="calendar" size="small" label={words.pick} disabled={barred} onClick={open} tabIndex={-1} />
      </span>
    </span>
  );
}
