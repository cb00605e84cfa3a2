import { type KeyboardEvent, type Ref, useRef } from "react";
import styles from "./search-field.module.css";
import { useWords } from "../language/use-words.ts";
import { Icon } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import { isComposing } from "./is-composing.ts";
import { useComposedText } from "./use-composed-text.ts";

export interface SearchFieldProps {
  /** Read aloud, and shown while the field is empty unless there is a placeholder. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly onEnter?: (value: string) => void;
  /** Into the list below the field. */
  readonly onArrowDown?: () => void;
  readonly busy?: boolean;
  readonly autoFocus?: boolean;
  readonly width?: number | "full";
  readonly ref?: Ref<HTMLInputElement>;
}

const WORDS = { zh: "清除", en: "Clear" };

export function SearchField({ label, value, onChange, placeholder, onEnter, onArrowDown, busy = false, autoFocus, width = 240, ref }: SearchFieldProps) {
  const clear = useWords(WORDS);
  const box = useRef<HTMLDivElement>(null);
  const text = useComposedText(value, onChange);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    if (event.key === "Enter") onEnter?.(event.currentTarget.value);
    if (event.key === "Escape" && value !== "") {
      event.preventDefault();
      event.stopPropagation();
      onChange("");
    }
    if (event.key === "ArrowDown" && onArrowDown !== undefined) {
      event.preventDefault();
      onArrowDown();
    }
  };
  const empty = (): void => {
    onChange("");
    box.current?.querySelector("input")?.focus();
  };
  return (
    <div ref={box} role="search" aria-label={label} className={styles["box"]} style={{ width: width === "full" ? "100%" : width }}>
      <Icon name={busy ? "loading" : "search"} spin={busy} className={styles["icon"] ?? ""} />
      <input
        ref={ref}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={placeholder ?? label}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        className={styles["input"]}
        {...text}
        onKeyDown={onKeyDown}
      />
      {text.value === "" ? null : <IconButton icon="close" size="small" label={clear} onClick={empty} />}
    </div>
  );
}
