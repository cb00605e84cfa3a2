import { TextField } from "@yanzhen/ui/primitives";

export interface DatesFilterProps {
  readonly fromLabel: string;
  readonly toLabel: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly onChange: (patch: { readonly from?: string | null; readonly to?: string | null }) => void;
}

/** From a day to a day, each left open where it is empty. */
export function DatesFilter({ fromLabel, toLabel, from, to, onChange }: DatesFilterProps) {
  return (
    <>
      <TextField label={fromLabel} hideLabel type="date" width={128} value={from ?? ""} onChange={(text) => onChange({ from: text === "" ? null : text })} />
      <span aria-hidden>–</span>
      <TextField label={toLabel} hideLabel type="date" width={128} value={to ?? ""} onChange={(text) => onChange({ to: text === "" ? null : text })} />
    </>
  );
}
