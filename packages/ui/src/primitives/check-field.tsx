import { type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./check-field.module.css";

export interface CheckFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Some of what it stands for is checked. */
  readonly mixed?: boolean;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly name?: string;
}

export function CheckField({ label, checked, onChange, mixed = false, hint, disabled, name }: CheckFieldProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <div className={styles["field"]}>
      <input
        ref={box}
        id={id}
        type="checkbox"
        name={name}
        className={styles["box"]}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className={styles["label"]}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
    </div>
  );
}
