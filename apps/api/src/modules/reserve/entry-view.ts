import { decide } from "@yanzhen/domain/access";
import type { CalendarDate, Refusal } from "@yanzhen/domain/kernel";
import {
  eventsFrom,
  isInReserve,
  procedureRecord,
  type ProcedureRecord,
  type ReserveEvent,
  reservePolicies,
  type ReserveState,
  reviewDueOn,
  screen,
  type ScreeningFinding,
  screeningRules,
  type ScreeningRule,
  type StepFacts,
  type Weight,
} from "@yanzhen/domain/reserve";

import { type Can, canRun } from "../../platform/can.ts";
import type { RequestContext } from "../../platform/context.ts";
import { systemScope } from "../../platform/db/scope.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { keeperPath } from "../people/public.ts";
import { limitsOf, reserveValues } from "./reserve-values.ts";
import { candidate } from "./queries/candidate.ts";
import { type EntryReadinessRow, type EntryRow, type EntryStateRow, recordersOf, reserveEntryRow } from "./queries/reserve-entry.ts";

interface Recorded {
  readonly by: string | null;
  readonly at: string | null;
}

export interface ScreeningLine {
  readonly ruleId: ScreeningRule;
  readonly weight: Weight | "met";
  readonly facts: ScreeningFinding["facts"];
  /** Why a soft bar was passed over. */
  readonly reason: string | null;
}

/** What is of the file: never shown to the person, nor to who has no rights over files (DEFINITIONS §2). */
export interface EntryFile {
  readonly readiness: readonly (EntryReadinessRow & Recorded)[];
  readonly reviewDueOn: CalendarDate | null;
  readonly screening: readonly ScreeningLine[];
  readonly procedure: ProcedureRecord;
}

export interface EntryView extends Omit<EntryRow, "states" | "readiness" | "note"> {
  readonly state: ReserveState;
  readonly since: string;
  readonly states: readonly (EntryStateRow & Recorded)[];
  readonly note: string | null;
  /** What may follow by the table, whatever the rights. */
  readonly events: readonly ReserveEvent[];
  readonly file: EntryFile | null;
  readonly fileRefusal: Refusal | null;
  readonly can: Can;
}

const commands = ["reserve.viewFile", "reserve.edit", "reserve.setReadiness", "reserve.advance", "reserve.suspend", "reserve.resume", "reserve.remove"] as const;

/** An entry as of a day, with its history up to it. Rights are today's; an entry outside them answers like one that does not exist. */
export async function entryView(ctx: RequestContext, moment: ReadMoment, entryId: string): Promise<EntryView> {
  const { db, asOf, today } = moment;
  const { tenant } = ctx.services;
  const scope = { ...systemScope("repository", tenant), onDate: asOf };
  const absent = new RefusedError({ code: "record.notFound", facts: { entity: "reserveEntry" } });
  const row = await reserveEntryRow(db, { scope, asOf, entryId });
  if (row === null) throw absent;
  const record = { path: await keeperPath(db, tenant, row.personId, today), personId: row.personId, relative: false };
  if (!decide(reservePolicies, "reserve.view", ctx.actor, record).ok) throw absent;
  const open = decide(reservePolicies, "reserve.viewFile", ctx.actor, record);
  const { states, readiness, note, ...entry } = row;
  const recorders = await recordersOf(
    db,
    tenant,
    [...states, ...readiness].map(({ id }) => id),
  );
  const recorded = <R extends { readonly id: string }>(one: R): R & Recorded => ({ ...one, by: recorders.get(one.id)?.by ?? null, at: recorders.get(one.id)?.at ?? null });
  const last = states.at(-1);
  if (last === undefined) throw absent;
  const { state } = last;
  return {
    ...entry,
    state,
    since: last.from,
    states: states.map((one) => recorded(open.ok ? one : { ...one, reason: null, facts: null })),
    note: open.ok ? note : null,
    events: eventsFrom(state),
    file: open.ok ? await fileOf(moment, scope, row, state, readiness.map(recorded)) : null,
    fileRefusal: open.ok ? null : open.refusal,
    can: canRun(reservePolicies, commands, ctx.actor, record),
  };
}

async function fileOf(moment: ReadMoment, scope: ReadMoment["scope"], row: EntryRow, state: ReserveState, readiness: EntryFile["readiness"]): Promise<EntryFile> {
  const { db, asOf } = moment;
  const values = await reserveValues(db, scope.tenant, asOf);
  const person = await candidate(db, { scope, asOf, personId: row.personId });
  const findings = person === null ? [] : screen(person, row.class, asOf, values);
  const steps = row.states.map(({ facts }) => facts ?? {});
  const reasons = steps.reduce<NonNullable<StepFacts["reasons"]>>((known, step) => ({ ...known, ...step.reasons }), {});
  const rated = readiness.at(-1)?.from ?? row.states.find((one) => one.state === "inPool")?.from ?? null;
  return {
    readiness,
    reviewDueOn: rated === null || !isInReserve(state) ? null : reviewDueOn(rated as CalendarDate, values.reviewMonths),
    screening: screeningRules
      .filter((ruleId) => appliesTo(ruleId, row.class))
      .map((ruleId) => {
        const found = findings.find((finding) => finding.ruleId === ruleId);
        return { ruleId, weight: found?.weight ?? "met", facts: found?.facts ?? {}, reason: found?.weight === "soft" ? (reasons[ruleId] ?? null) : null };
      }),
    procedure: procedureRecord(steps, findings, row.filingDocument, limitsOf(values)),
  };
}

/** Membership is asked of secretaries only, cultivation of other members only. */
function appliesTo(ruleId: ScreeningRule, cls: "secretary" | "member"): boolean {
  if (ruleId === "RSV-S3") return cls === "secretary";
  return ruleId !== "RSV-S4" || cls === "member";
}
