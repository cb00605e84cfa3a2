/** A finding on a scheme: plain data, with the texts under `messageKey` in both languages. */
export interface SchemeFinding {
  readonly ruleId: `EVA-${number}`;
  /** An error keeps the scheme from being published; a warning is for the department to judge. */
  readonly severity: "error" | "warning";
  /** Id of the node, item or grade it is about; null for the scheme as a whole. */
  readonly node: string | null;
  readonly messageKey: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** `variant` tells apart the messages of one rule. */
export function finding(
  ruleId: SchemeFinding["ruleId"],
  severity: SchemeFinding["severity"],
  node: string | null,
  facts: Readonly<Record<string, string>> = {},
  variant?: string,
): SchemeFinding {
  const messageKey = variant === undefined ? `finding.${ruleId}` : `finding.${ruleId}.${variant}`;
  return { ruleId, severity, node, messageKey, facts: node === null ? facts : { node, ...facts } };
}
