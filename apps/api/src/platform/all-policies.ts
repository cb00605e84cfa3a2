import { accessPolicies, type AnyPolicies, changePolicies } from "@yanzhen/domain/access";
import { evidencePolicies } from "@yanzhen/domain/evidence";
import { evaluationPolicies } from "@yanzhen/domain/evaluation";
import { orgPolicies } from "@yanzhen/domain/org";
import { peoplePolicies } from "@yanzhen/domain/people";
import { postingPolicies } from "@yanzhen/domain/posting";
import { reportingPolicies } from "@yanzhen/domain/reporting";
import { reservePolicies } from "@yanzhen/domain/reserve";

/** Every capability's policies: what `me` ships folded and what the separation test reads. One line each. */
export const allPolicies: AnyPolicies = {
  ...accessPolicies,
  ...changePolicies,
  ...evidencePolicies,
  ...evaluationPolicies,
  ...orgPolicies,
  ...peoplePolicies,
  ...postingPolicies,
  ...reportingPolicies,
  ...reservePolicies,
};
