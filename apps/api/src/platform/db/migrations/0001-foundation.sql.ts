import { tenant } from "./0001-foundation/tenant.sql.ts";
import { org } from "./0001-foundation/org.sql.ts";
import { people } from "./0001-foundation/people.sql.ts";
import { posting } from "./0001-foundation/posting.sql.ts";
import { evidence } from "./0001-foundation/evidence.sql.ts";
import { evaluation } from "./0001-foundation/evaluation.sql.ts";
import { reserve } from "./0001-foundation/reserve.sql.ts";
import { rules } from "./0001-foundation/rules.sql.ts";
import { changes } from "./0001-foundation/changes.sql.ts";
import { access } from "./0001-foundation/access.sql.ts";
import { audit } from "./0001-foundation/audit.sql.ts";
import { jobs } from "./0001-foundation/jobs.sql.ts";

/**
 * The foundation schema. Business tables carry `recorded_from` (known time) and `version`; history tables, `known` views
 * and triggers are generated from the catalogue after each migration, so they are not written here.
 * `tenant` is immutable and stands first in every key, so that a table can be distributed later.
 */
export const foundation = [tenant, org, people, posting, evidence, evaluation, reserve, rules, changes, access, audit, jobs].join("\n");
