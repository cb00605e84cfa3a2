import { accessReferences } from "../access/access.references.ts";
import { evaluationReferences } from "../evaluation/evaluation.references.ts";
import { evidenceReferences } from "../evidence/evidence.references.ts";
import type { Reference } from "../kernel/reference.ts";
import { orgReferences } from "../org/org.references.ts";
import { peopleReferences } from "../people/people.references.ts";
import { postingReferences } from "../posting/posting.references.ts";
import { reserveReferences } from "../reserve/reserve.references.ts";

/** Every field of every capability that points to a person or a unit; a test of the store compares it with the tables. RUL-7 */
export const allReferences: readonly Reference[] = [
  ...accessReferences,
  ...orgReferences,
  ...peopleReferences,
  ...postingReferences,
  ...evidenceReferences,
  ...evaluationReferences,
  ...reserveReferences,
];
