/** Readers of command inputs that many commands share; null refuses what a menu or a quick fix handed over. */
export function idInput(raw: unknown): { readonly id: string } | null {
  const id = textField(raw, "id");
  return id === null ? null : { id };
}

/** A non-empty text field of an unknown object. */
export function textField(raw: unknown, name: string): string | null {
  if (typeof raw !== "object" || raw === null || !Object.hasOwn(raw, name)) return null;
  const value: unknown = Reflect.get(raw, name);
  return typeof value === "string" && value !== "" ? value : null;
}
