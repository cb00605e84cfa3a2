import { decide } from "@yanzhen/domain/access";
import { enterable, evaluationPolicies, intervalOfPeriod, type LocalText, periodInput, runWindow, schemeCodeInput } from "@yanzhen/domain/evaluation";
import { addDays, type Refusal } from "@yanzhen/domain/kernel";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import type { RequestContext } from "../../platform/context.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { pathOn, pathWithin, topUnits, unitById } from "../org/public.ts";
import { accountNames } from "../../platform/queries/account-names.ts";
import { type MarkRow, marksOfPeriod } from "./queries/marks-of-period.ts";
import { peopleNamed } from "./queries/people-named.ts";
import { evaluatedPostings } from "./queries/population.ts";
import { schemeByCode } from "./queries/schemes.ts";

export const marksInput = z.strictObject({ unitId: z.uuid().optional(), period: periodInput, schemeCode: schemeCodeInput.default("quarterly"), at: atInput.default({}) });

export interface PersonMarks {
  readonly personId: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly compounds: string | null;
  /** By indicator; absent where none was entered. */
  readonly marks: Readonly<Record<string, Omit<MarkRow, "personId" | "indicator"> & { readonly enteredByName: string | null }>>;
  readonly lacking: readonly string[];
  readonly mayEnter: true | Refusal;
}

export interface MarksView {
  readonly unitId: string;
  readonly unitName: string;
  readonly period: string;
  readonly begun: boolean;
  readonly indicators: readonly { readonly id: string; readonly label: LocalText; readonly max: string }[];
  readonly people: readonly PersonMarks[];
  /** People who lack at least one mark. */
  readonly lacking: number;
}

/** The signed marks of everybody evaluated in a unit and a period, and who still lacks one. */
export async function marksView(ctx: RequestContext, moment: ReadMoment, q: z.output<typeof marksInput>): Promise<MarksView> {
  const { db, scope, asOf, today } = moment;
  const { tenant } = ctx.services;
  const absent = new RefusedError({ code: "record.notFound", facts: { entity: "unit" } });
  const unitId = q.unitId ?? (await topUnits(db, scope))[0]?.unitId;
  const path = unitId === undefined ? null : await pathOn(db, tenant, unitId, asOf);
  if (unitId === undefined || path === null || !pathWithin(path, scope.paths)) throw absent;
  const allowed = decide(evaluationPolicies, "evaluation.viewMarks", ctx.actor, { path: await pathOn(db, tenant, unitId, today) });
  if (!allowed.ok) throw new RefusedError(allowed.refusal);
  const scheme = await schemeByCode(db, tenant, q.schemeCode);
  if (scheme === null) throw new RefusedError({ code: "evaluation.schemeUnknown", facts: { code: q.schemeCode } });
  const period = intervalOfPeriod(q.period);
  const last = addDays(period.to, -1);
  const treeDay = last < asOf ? last : asOf;
  const evaluated = [...new Set((await evaluatedPostings(db, { tenant, path, treeDay, period })).map((posting) => posting.personId))];
  const people = await peopleNamed(db, { scope, people: evaluated, treeDay, period });
  const marks = await marksOfPeriod(db, { tenant, people: people.map((person) => person.personId), period: q.period, today: asOf });
  const names = await accountNames(
    db,
    tenant,
    marks.map((mark) => mark.enteredBy),
  );
  const byPerson = Map.groupBy(marks, (mark) => mark.personId);
  const indicators = [...enterable(scheme)].map(([id, { label, max }]) => ({ id, label, max }));
  const lines = people.map((person): PersonMarks => {
    const own = byPerson.get(person.personId) ?? [];
    const decision = decide(evaluationPolicies, "evaluation.enterMark", ctx.actor, { personId: person.personId, path: person.path });
    return {
      personId: person.personId,
      name: person.name,
      unitName: person.unitName,
      compounds: person.compounds,
      marks: Object.fromEntries(
        own.map(({ personId: _, indicator, ...mark }) => [indicator, { ...mark, enteredByName: mark.enteredBy === null ? null : (names.get(mark.enteredBy) ?? null) }]),
      ),
      lacking: indicators.filter(({ id }) => !own.some((mark) => mark.indicator === id)).map(({ id }) => id),
      mayEnter: decision.ok ? true : decision.refusal,
    };
  });
  const unit = await unitById(db, { ...scope, paths: "all" }, unitId);
  return {
    unitId,
    unitName: unit?.name ?? "",
    period: q.period,
    begun: runWindow(q.period, asOf).ok,
    indicators,
    people: lines,
    lacking: lines.filter((line) => line.lacking.length > 0).length,
  };
}
