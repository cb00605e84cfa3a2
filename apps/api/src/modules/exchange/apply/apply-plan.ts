import type { CommandTx } from "../../../platform/command.ts";
import { changeListedPostings, insertListedPostings } from "../../posting/public.ts";
import { insertListedEntries } from "../../reserve/public.ts";
import type { ReserveWrite } from "../kinds/reserve-import.ts";
import type { ImportPlan } from "../plan/plan-import.ts";
import type { PlannedRow } from "../plan/planned-row.ts";
import { changeListed, insertListed } from "./apply-people.ts";
import { applyUnits } from "./apply-units.ts";

/** Writes what a plan says, row after row of its kind; nothing here decides any more. */
export async function applyPlan(tx: CommandTx, plan: ImportPlan, done: (count: number) => void): Promise<void> {
  switch (plan.kind) {
    case "units":
      return applyUnits(tx, writesOf(plan.rows), plan.units);
    case "roster": {
      const writes = writesOf(plan.rows);
      const people = writes.flatMap((write) => (write.act === "create" ? [write.person] : []));
      await insertListed(tx, people, done);
      return changeListed(
        tx,
        writes.flatMap((write) => (write.act === "update" ? [write.change] : [])),
        (count) => done(people.length + count),
      );
    }
    case "postings": {
      const writes = writesOf(plan.rows);
      await insertListedPostings(
        tx,
        writes.flatMap((write) => (write.act === "create" ? [{ id: write.id, ...write.posting }] : [])),
      );
      return changeListedPostings(
        tx,
        writes.flatMap((write) => (write.act === "change" ? [{ id: write.id, patch: write.patch }] : [])),
      );
    }
    case "reserve":
      return applyReserve(tx, writesOf(plan.rows), done);
  }
}

async function applyReserve(tx: CommandTx, writes: readonly ReserveWrite[], done: (count: number) => void): Promise<void> {
  await insertListed(
    tx,
    writes.flatMap((write) => write.newPerson ?? []),
    done,
  );
  await insertListedEntries(
    tx,
    writes.map((write) => ({ ...write, readinessBasis: `后备干部花名册：${write.readinessTold}` })),
  );
}

const writesOf = <W>(rows: readonly PlannedRow<W>[]): readonly W[] => rows.flatMap((row) => row.write ?? []);
