import { accessPolicies, type AnyPolicies } from "@yanzhen/domain/access";
import { orgPolicies } from "@yanzhen/domain/org";
import { peoplePolicies } from "@yanzhen/domain/people";

/** Every capability's policies: what `me` ships folded and what the separation test reads. One line each. */
export const allPolicies: AnyPolicies = {
  ...accessPolicies,
  ...orgPolicies,
  ...peoplePolicies,
};
