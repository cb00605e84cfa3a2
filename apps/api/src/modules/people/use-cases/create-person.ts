import { decide } from "@yanzhen/domain/access";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { managesPeople } from "@yanzhen/domain/org";
import { type CreatePerson, peoplePolicies, type PersonFacts, personFaults } from "@yanzhen/domain/people";

import { notFound, runCommand } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { pathWithin, unitToday } from "../../org/public.ts";
import { insertPeople } from "../people.repository.ts";
import { readNumbers } from "./read-numbers.ts";

const unknown = {
  ethnicity: null,
  birth: null,
  nativePlace: null,
  politicalStatus: null,
  partyJoined: null,
  partyConfirmed: null,
  activistSince: null,
  workStarted: null,
  residentSince: null,
  note: null,
} as const;

/** A new person, kept by a unit from a day on. */
export function createPerson(ctx: RequestContext, input: CreatePerson): Promise<Result<{ readonly personId: string; readonly changeSetId: string }>> {
  return runCommand(ctx, { command: "people.create", entity: "person", label: { key: "label.command.people.create", facts: { name: input.name } } }, async (tx) => {
    const unit = await unitToday(tx.trx, tx.tenant, input.unitId, tx.today);
    if (unit === null || !pathWithin(unit.path, ctx.scope.paths)) return notFound("unit");
    const allowed = decide(peoplePolicies, "people.create", ctx.actor, { path: unit.path });
    if (!allowed.ok) return allowed;
    if (!managesPeople(unit.level)) return refuse("unit.keepsNoPeople", { unit: unit.name }, "unitId");
    const { idNo: _idNo, phone: _phone, education, unitId, from, ...told } = input;
    const facts: PersonFacts = { ...unknown, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined)), name: input.name, sex: input.sex };
    const [first, ...related] = personFaults(facts, tx.today);
    if (first !== undefined) return { ok: false, refusal: related.length > 0 ? { ...first, related } : first };
    if (from > tx.today) return refuse("date.inFuture", { date: from }, "from");
    const numbers = await readNumbers(tx, null, input);
    if (!numbers.ok) return numbers;
    const id = ctx.services.ids.next();
    await insertPeople(tx, [{ id, facts, idNo: numbers.value.idNo ?? null, phone: numbers.value.phone ?? null, unitId, from, education: education ?? [], appointments: [] }]);
    return ok({ value: { personId: id }, entityId: id, touched: ["person", `person:${id}`, `unit:${unitId}`] });
  });
}
