import type { EvidenceFacts } from "../evidence/evidence-facts.ts";
import type { PeopleFacts } from "../people/people-facts.ts";
import type { ReserveFacts } from "../reserve/reserve-facts.ts";

/**
 * Everything the rules read, as plain rows with unit paths: what the shell fills by simple queries for a unit and a date.
 * Incremental runs name as changed: the row itself and, for rows that only belong to something (a posting, a share, a month's
 * count, a rating), the person, unit or entry it belongs to. RUL-1
 */
export type RuleFacts = PeopleFacts & EvidenceFacts & ReserveFacts;
