import { useId, type InputHTMLAttributes } from "react";
import styles from "./sign-in.module.css";

export interface FormFieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "autoComplete" | "autoFocus" | "defaultValue" | "readOnly" | "minLength" | "maxLength" | "onChange"
> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export function FormField({ label, hint, ...input }: FormFieldProps) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{label}</label>
      <input id={id} required spellCheck={false} autoCapitalize="off" className={styles["input"]} aria-describedby={hint === undefined ? undefined : `${id}-hint`} {...input} />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
    </div>
  );
}
