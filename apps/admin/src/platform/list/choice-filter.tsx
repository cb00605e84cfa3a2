import { SelectField, type SelectOption } from "@yanzhen/ui/primitives";

export interface ChoiceFilterProps {
  readonly label: string;
  /** What it says while it narrows nothing. */
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly SelectOption<string>[];
  readonly onChange: (value: string | null) => void;
}

/** One value of a field, or any. */
export function ChoiceFilter({ label, any, value, options, onChange }: ChoiceFilterProps) {
  return <SelectField label={label} hideLabel value={value ?? ""} onChange={(text) => onChange(text === "" ? null : text)} options={[{ value: "", label: any }, ...options]} />;
}
