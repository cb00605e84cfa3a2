import { textField } from "../../platform/commands/inputs.ts";

/** One entry, from a row, the page or a quick fix; a fix also says the state and the closing date it proposes. */
export interface EntryInput {
  readonly id: string;
  readonly status: string | null;
  readonly closedOn: string | null;
}

export function entryInput(raw: unknown): EntryInput | null {
  const id = textField(raw, "id") ?? textField(raw, "evidenceId");
  return id === null ? null : { id, status: textField(raw, "status"), closedOn: textField(raw, "closedOn") };
}

export interface NewEntryInput {
  readonly unit: string | null;
  readonly person: string | null;
  readonly kind: string | null;
  readonly on: string | null;
}

/** Where, for whom and when something is to be logged: everything may be left open. A fix hands over the command's own input. */
export function newEntryInput(raw: unknown): NewEntryInput {
  const credits: unknown = typeof raw === "object" && raw !== null && "credits" in raw ? raw.credits : null;
  return {
    unit: textField(raw, "unitId") ?? textField(raw, "unit"),
    person: textField(raw, "person") ?? (Array.isArray(credits) ? textField(credits[0], "personId") : null),
    kind: textField(raw, "kind"),
    on: textField(raw, "occurredOn"),
  };
}

export interface ShareInput {
  readonly evidenceId: string;
  readonly credits: readonly { readonly personId: string; readonly shareBp: number }[];
}

/** The shares a quick fix proposes. */
export function shareInput(raw: unknown): ShareInput | null {
  const evidenceId = textField(raw, "evidenceId");
  const told: unknown = typeof raw === "object" && raw !== null && "credits" in raw ? raw.credits : null;
  if (evidenceId === null || !Array.isArray(told)) return null;
  const credits = told.flatMap((one: unknown) => {
    const personId = textField(one, "personId");
    const shareBp: unknown = typeof one === "object" && one !== null && "shareBp" in one ? one.shareBp : null;
    return personId !== null && typeof shareBp === "number" ? [{ personId, shareBp }] : [];
  });
  return credits.length === told.length ? { evidenceId, credits } : null;
}
