/* oxlint-disable jsx-a11y/control-has-associated-label -- Field draws the label */
import styles from "./field.module.css";
import { classNames } from "./class-names.ts";
import { Field, type FieldProps } from "./field.tsx";
import { Icon } from "./icon.tsx";

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
  readonly group?: string;
}

export interface SelectFieldProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
  readonly name?: string;
  readonly autoFocus?: boolean;
}

/** The browser's own list: typeahead, touch and screen readers for nothing. Groups keep the order of their first option. */
export function SelectField<T extends string>({ value, options, onChange, name, autoFocus, ...field }: SelectFieldProps<T>) {
  const groups = new Map<string | undefined, SelectOption<T>[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  const choose = (text: string): void => {
    const chosen = options.find((option) => option.value === text);
    if (chosen !== undefined) onChange(chosen.value);
  };
  return (
    <Field {...field}>
      {(control) => (
        <span className={styles["selectBox"]}>
          <select
            {...control}
            name={name}
            value={value}
            autoFocus={autoFocus}
            className={classNames(styles["control"], styles["select"])}
            onChange={(event) => choose(event.target.value)}
          >
            {options.some((option) => option.value === value) ? null : <option value={value} hidden />}
            {[...groups].map(([group, members]) => {
              const list = members.map((option) => (
                <option key={option.value} value={option.value} disabled={option.disabled}>
                  {option.label}
                </option>
              ));
              return group === undefined ? (
                list
              ) : (
                <optgroup key={group} label={group}>
                  {list}
                </optgroup>
              );
            })}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </Field>
  );
}
