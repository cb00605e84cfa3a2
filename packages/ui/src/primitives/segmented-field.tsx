import { useId } from "react";
import styles from "./segmented-field.module.css";
import { Icon, type IconName } from "./icon.tsx";

export interface SegmentOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconName;
}

export interface SegmentedFieldProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SegmentOption<T>[];
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
  readonly disabled?: boolean;
  /** Why the choice is refused. */
  readonly error?: string | null;
}

/** Two to five choices, all in sight. Radio buttons underneath, so the arrow keys are the browser's. */
export function SegmentedField<T extends string>({ label, value, options, onChange, hideLabel = false, disabled, error = null }: SegmentedFieldProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles["field"]} disabled={disabled} aria-describedby={error === null ? undefined : `${name}-error`}>
      <legend className={hideLabel ? "yz-hidden" : styles["legend"]}>{label}</legend>
      <div className={styles["segments"]}>
        {options.map((option) => (
          <label key={option.value} className={styles["segment"]}>
            <input type="radio" name={name} className="yz-hidden" value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.icon === undefined ? null : <Icon name={option.icon} />}
            {option.label}
          </label>
        ))}
      </div>
      {error === null ? null : (
        <p id={`${name}-error`} role="alert" className={styles["error"]}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
