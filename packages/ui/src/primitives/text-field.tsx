import type { HTMLInputAutoCompleteAttribute, KeyboardEvent } from "react";
import styles from "./field.module.css";
import { DateInput } from "./date-input.tsx";
import { Field, type FieldProps } from "./field.tsx";
import { isComposing } from "./is-composing.ts";
import { useComposedText } from "./use-composed-text.ts";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  /** Called with whole text only, never with what an input method is still composing. */
  readonly onChange: (value: string) => void;
  readonly onEnter?: (value: string) => void;
  readonly type?: "text" | "password" | "date" | "datetime-local" | "number" | "tel" | "email" | "url";
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly name?: string;
  readonly min?: string;
  readonly max?: string;
}

export function TextField({
  value,
  onChange,
  onEnter,
  type = "text",
  multiline = false,
  rows = 4,
  min,
  max,
  placeholder,
  maxLength,
  readOnly,
  autoFocus,
  autoComplete,
  name,
  ...field
}: TextFieldProps) {
  const text = useComposedText(value, onChange);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key !== "Enter") return;
    // The Enter that takes a candidate must not also send the form.
    if (isComposing(event)) event.preventDefault();
    else if (!multiline) onEnter?.(event.currentTarget.value);
  };
  const shared = { ...text, onKeyDown, placeholder, maxLength, readOnly, autoFocus, autoComplete: autoComplete ?? "off", name, className: styles["control"] };
  if (type === "date")
    return (
      <Field {...field}>
        {(control) => (
          <DateInput
            {...control}
            {...{
              value,
              onChange,
              onEnter,
              min,
              max,
              readOnly: readOnly ?? false,
              autoFocus: autoFocus ?? false,
              name,
              placeholder: placeholder ?? (field.hideLabel === true ? field.label : undefined),
            }}
            className={styles["control"]}
          />
        )}
      </Field>
    );
  return (
    <Field {...field}>{(control) => (multiline ? <textarea {...control} {...shared} rows={rows} /> : <input {...control} {...shared} type={type} min={min} max={max} />)}</Field>
  );
}
