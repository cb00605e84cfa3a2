import type { DomainText } from "../../platform/i18n/use-domain-text.ts";

/** Fields whose values are codes, with the label group that says them. */
const GROUPS: Readonly<Record<string, string>> = {
  sex: "sex",
  politicalStatus: "politicalStatus",
  ethnicity: "ethnicity",
  level: "education",
  fullTimeLevel: "education",
  inServiceLevel: "education",
};

/** A value as a person reads it; an empty one is a dash. */
export function codeLabel(domain: DomainText, field: string, value: string | null): string {
  const group = GROUPS[field];
  return value === null ? "—" : group === undefined ? value : domain.text(`label.${group}.${value}`);
}
