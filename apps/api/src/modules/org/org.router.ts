import { closeUnitInput, createUnitInput, dateInput, editCompoundInput, moveUnitInput, renameUnitInput, unitLevels } from "@yanzhen/domain/org";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { answer, business, router } from "../../platform/trpc.ts";
import { findUnits, unitByCode } from "./queries/unit-facts.ts";
import { unitPage, unitsInput } from "../posting/public.ts";
import { treeNodes, unitChain } from "./unit-tree.ts";
import { unitImpact } from "./unit-impact.ts";
import { unitView } from "./unit-view.ts";
import { closeUnit } from "./use-cases/close-unit.ts";
import { createUnit } from "./use-cases/create-unit.ts";
import { editCompound } from "./use-cases/edit-compound.ts";
import { moveUnit } from "./use-cases/move-unit.ts";
import { renameUnit } from "./use-cases/rename-unit.ts";

const at = atInput.default({});
const limit = z.int().min(1).max(100).default(20);

export const orgRouter = router({
  children: business.input(z.strictObject({ parentId: z.uuid().optional(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => treeNodes(moment, input.parentId))),
  unit: business.input(z.strictObject({ id: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => unitView(ctx, moment, input.id))),
  units: business.input(unitsInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => unitPage(moment, input))),
  ancestors: business.input(z.strictObject({ id: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => unitChain(moment, input.id))),
  byCode: business.input(z.strictObject({ code: z.string().max(14), at })).query(({ ctx, input }) => readAt(ctx, input.at, ({ db, scope }) => unitByCode(db, scope, input.code))),
  search: business
    .input(z.strictObject({ text: z.string().max(60), level: z.enum(unitLevels).optional(), limit, at }))
    .query(({ ctx, input }) => readAt(ctx, input.at, ({ db, scope }) => findUnits(db, scope, input.text, input.limit, input.level))),
  /** What renaming, moving or closing a unit from a day on would touch, shown before it is saved. */
  impact: business.input(z.strictObject({ unitId: z.uuid(), on: dateInput })).query(({ ctx, input }) => readAt(ctx, {}, (moment) => unitImpact(moment, input.unitId, input.on))),
  createUnit: business.input(createUnitInput).mutation(async ({ ctx, input }) => answer(await createUnit(ctx, input))),
  renameUnit: business.input(renameUnitInput).mutation(async ({ ctx, input }) => answer(await renameUnit(ctx, input))),
  moveUnit: business.input(moveUnitInput).mutation(async ({ ctx, input }) => answer(await moveUnit(ctx, input))),
  closeUnit: business.input(closeUnitInput).mutation(async ({ ctx, input }) => answer(await closeUnit(ctx, input))),
  editCompound: business.input(editCompoundInput).mutation(async ({ ctx, input }) => answer(await editCompound(ctx, input))),
});
