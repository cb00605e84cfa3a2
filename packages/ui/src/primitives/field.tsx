import { type ReactNode, useId } from "react";
import styles from "./field.module.css";
import { classNames } from "./class-names.ts";

/** What every labelled field has. */
export interface FieldProps {
  readonly label: string;
  /** The label is read aloud only; a toolbar has no room for it. */
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  /** Why the value is refused. */
  readonly error?: string | null | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly width?: number | "full";
}

export interface ControlProps {
  readonly id: string;
  readonly disabled: boolean | undefined;
  readonly "aria-required": boolean | undefined;
  readonly "aria-invalid": boolean | undefined;
  readonly "aria-describedby": string | undefined;
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ label, hideLabel = false, hint, error, required, disabled, width, children }: Props) {
  const id = useId();
  const wrong = typeof error === "string" && error !== "";
  const hinted = hint !== undefined && hint !== null;
  const described = [wrong ? `${id}-error` : "", hinted ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return (
    <div className={classNames(styles["field"], wrong && styles["wrong"])} style={{ width: width === "full" ? "100%" : width }}>
      <label htmlFor={id} className={hideLabel ? "yz-hidden" : styles["label"]}>
        {label}
        {required === true && !hideLabel ? (
          <span aria-hidden className={styles["star"]}>
            *
          </span>
        ) : null}
      </label>
      {children({ id, disabled, "aria-required": required || undefined, "aria-invalid": wrong || undefined, "aria-describedby": described === "" ? undefined : described })}
      {wrong ? (
        <p id={`${id}-error`} role="alert" className={styles["error"]}>
          {error}
        </p>
      ) : null}
      {hinted ? (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
