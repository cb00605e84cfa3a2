import { decide } from "@yanzhen/domain/access";
import {
  clockOf,
  closedInTime,
  entryOn,
  entrySteps,
  type Evidence,
  evidenceParameters,
  evidencePolicies,
  type EvidenceRecord,
  isOverdue,
  issueDueOn,
  maskContacts,
  mayCorrect,
  mayStep,
  nextStatuses,
  type NextStatus,
} from "@yanzhen/domain/evidence";
import type { CalendarDate, Refusal } from "@yanzhen/domain/kernel";
import { valuesOn } from "@yanzhen/domain/org";

import type { Can } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import type { ReadHandle } from "../../platform/db/reading.ts";
import { systemScope } from "../../platform/db/scope.ts";
import { accountNames } from "../../platform/queries/account-names.ts";
import { parameterRows, workCalendar } from "../../platform/queries/parameters.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { pathOn } from "../org/public.ts";
import { entryById, type EntryRow } from "./queries/entry.ts";
import { recordOf } from "./use-cases/open-entry.ts";

/** How long an issue may take and how it stands on the day. */
export interface EntryClock {
  readonly unit: "working" | "calendar";
  readonly days: number;
  readonly dueOn: CalendarDate | null;
  /** The last day rests on a holiday year that is not published yet. */
  readonly provisional: boolean;
  readonly overdue: boolean;
  readonly inTime: boolean | null;
}

export interface EntryView extends Omit<EntryRow, "recordedBy" | "verifiedBy"> {
  readonly recorder: string | null;
  readonly verifier: string | null;
  readonly clock: EntryClock | null;
  readonly next: readonly NextStatus[];
  /** Recorded by who asks: verifying it needs the resident's reply. */
  readonly own: boolean;
  /** Telephone and ID numbers in the text are cut: who asks is not in the chain that handles the matter. */
  readonly masked: boolean;
  readonly can: Can;
  /** Why no new entry may correct this one; null where one may. */
  readonly correction: Refusal | null;
}

/** One entry as it stood on the day. Rights are today's; an entry the actor may not see answers like one that does not exist. */
export async function entryView(ctx: RequestContext, moment: ReadMoment, id: string): Promise<EntryView> {
  const { db, asOf, today } = moment;
  const { tenant } = ctx.services;
  const absent = new RefusedError({ code: "record.notFound", facts: { entity: "evidence" } });
  const row = await entryById(db, { scope: { ...systemScope("repository", tenant), onDate: asOf }, asOf, id });
  if (row === null) throw absent;
  const path = await pathOn(db, tenant, row.unitId, today);
  const record = recordOf(ctx.actor, { path, recordedBy: row.recordedBy, people: row.credits.map((credit) => credit.personId) });
  if (!decide(evidencePolicies, "evidence.view", ctx.actor, record).ok) throw absent;
  if (row.occurredOn > asOf && row.status !== "planned") throw absent;
  const handles = decide(evidencePolicies, "evidence.seeContacts", ctx.actor, record).ok;
  // The columns hold what the domain's parsers let in.
  const entry = row as unknown as Evidence;
  const { recordedBy, verifiedBy, ...shown } = row;
  const names = await accountNames(db, tenant, [recordedBy, verifiedBy]);
  const then = entryOn(entry, asOf);
  return {
    ...shown,
    ...then,
    detail: row.detail === null || handles ? row.detail : maskContacts(row.detail),
    recorder: names.get(recordedBy ?? "") ?? null,
    verifier: then.verifiedOn === null ? null : (names.get(verifiedBy ?? "") ?? null),
    clock: await clockOn(moment, tenant, { ...entry, ...then }),
    next: moment.past ? [] : nextStatuses(entry),
    own: recordedBy !== null && recordedBy === ctx.actor.accountId,
    masked: !handles && row.detail !== null && maskContacts(row.detail) !== row.detail,
    can: canStep(ctx, record, entry, today),
    correction: correctionOf(ctx, path, row),
  };
}

/** Whether the actor may see an entry at all, today. */
export async function maySeeEntry(ctx: RequestContext, db: ReadHandle, id: string, today: string): Promise<boolean> {
  const { tenant } = ctx.services;
  const row = await entryById(db, { scope: { ...systemScope("repository", tenant), onDate: today }, asOf: today, id });
  if (row === null) return false;
  const path = await pathOn(db, tenant, row.unitId, today);
  return decide(evidencePolicies, "evidence.view", ctx.actor, recordOf(ctx.actor, { path, recordedBy: row.recordedBy, people: row.credits.map((credit) => credit.personId) })).ok;
}

/** For each step the policy's answer, then what the entry's own state says: both are what the use-case asks. */
function canStep(ctx: RequestContext, record: EvidenceRecord, entry: Evidence, today: CalendarDate): Can {
  return Object.fromEntries(
    entrySteps.map((step) => {
      const command = `evidence.${step}` as const;
      const allowed = decide(evidencePolicies, command, ctx.actor, record);
      const possible = allowed.ok ? mayStep(entry, step, today) : allowed;
      return [command, possible.ok ? true : possible.refusal] as const;
    }),
  );
}

/** What recording a correction would be refused for: the right to record there, then what the domain says. EVD-21 */
function correctionOf(ctx: RequestContext, path: string | null, row: EntryRow): Refusal | null {
  const allowed = decide(evidencePolicies, "evidence.record", ctx.actor, { path });
  const { kind, verification } = row as unknown as Evidence;
  const judged = allowed.ok ? mayCorrect({ kind, verification }, row.correctedBy === null ? [] : [row.correctedBy as Pick<Evidence, "verification">], kind) : allowed;
  return judged.ok ? null : judged.refusal;
}

async function clockOn({ db, asOf }: ReadMoment, tenant: number, issue: Evidence): Promise<EntryClock | null> {
  const { channel, class: cls } = issue;
  if (issue.kind !== "issue" || channel === null || cls === null) return null;
  const days = valuesOn(evidenceParameters, await parameterRows(db, tenant), issue.occurredOn);
  const due = issueDueOn(await workCalendar(db, tenant), { channel, class: cls, occurredOn: issue.occurredOn }, days);
  return {
    ...clockOf({ channel, class: cls }, days),
    dueOn: issue.dueOn,
    provisional: due.ok && due.value.provisional,
    overdue: isOverdue(issue, asOf),
    inTime: closedInTime(issue),
  };
}
