/** What the database said about a failed statement; the same shape on both engines. */
export interface DatabaseFaultFacts {
  readonly message: string;
  /** SQLSTATE */
  readonly code: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** A statement the database refused. It is a fault until a use-case recognises the constraint as a rule of the domain. */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";
  readonly code: string;
  readonly facts: DatabaseFaultFacts;

  constructor(facts: DatabaseFaultFacts, options?: ErrorOptions) {
    super(facts.message, options);
    this.code = facts.code;
    this.facts = facts;
  }
}

const VIOLATIONS = {
  "23502": "notNull",
  "23503": "foreignKey",
  "23505": "unique",
  "23514": "check",
  "23P01": "exclusion",
} as const;

export interface Violation {
  readonly kind: (typeof VIOLATIONS)[keyof typeof VIOLATIONS];
  readonly table: string | null;
  readonly constraint: string | null;
}

/** The constraint an error stands for, or null when the error is something else. */
export function violationOf(error: unknown): Violation | null {
  if (!(error instanceof DatabaseFault)) return null;
  const kind = VIOLATIONS[error.code as keyof typeof VIOLATIONS];
  return kind === undefined ? null : { kind, table: error.facts.table ?? null, constraint: error.facts.constraint ?? null };
}
