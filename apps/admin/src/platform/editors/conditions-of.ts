/** A field of a list's toolbar that narrows it, in the words that stand there. */
export interface Condition {
  readonly label: string;
  readonly value: string;
}

/** What the fields above a list say, as a reader of the paper needs it; fields at rest say nothing. */
export function conditionsOf(pane: Element): readonly Condition[] {
  const fields = [...pane.querySelectorAll("[data-conditions] :is(select, input), [data-condition]")];
  return fields.flatMap((field) => {
    const label = labelOf(field);
    if (field instanceof HTMLSelectElement) return field.selectedIndex > 0 ? [{ label, value: field.selectedOptions[0]?.text ?? "" }] : [];
    if (!(field instanceof HTMLInputElement)) return [{ label: "", value: field.textContent.trim() }];
    if (field.ariaHidden === "true") return [];
    if (field.type === "checkbox") return field.checked ? [{ label: "", value: label }] : [];
    // A switch between views carries icons and narrows nothing; the first of a choice is its rest.
    if (field.type === "radio") return field.checked && !isFirst(field) && field.closest("label")?.querySelector("svg") === null ? [{ label: "", value: label }] : [];
    return field.value === "" ? [] : [{ label, value: field.value }];
  });
}

function isFirst(radio: HTMLInputElement): boolean {
  return radio.closest("fieldset")?.querySelector("input") === radio;
}

function labelOf(field: Element): string {
  const own = field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.labels?.[0]?.textContent : null;
  return (field.ariaLabel ?? own ?? "").trim();
}
