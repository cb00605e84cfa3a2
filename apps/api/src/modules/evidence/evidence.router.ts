import {
  editEvidenceInput,
  endHonourInput,
  evidenceStepInput,
  honourKinds,
  recordEvidenceInput,
  recordHonourInput,
  recordPetitionsInput,
  sendBackEvidenceInput,
  setEvidenceStatusInput,
  shareCreditInput,
  verifyEvidenceInput,
  voidEvidenceInput,
} from "@yanzhen/domain/evidence";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { answer, business, router } from "../../platform/trpc.ts";
import { entryView } from "./entry-view.ts";
import { honourList } from "./honour-list.ts";
import { ledgerInput, ledgerPage } from "./ledger-page.ts";
import { petitionsView } from "./petitions-view.ts";
import { placeList } from "./place-list.ts";
import { unitCounts } from "./unit-counts-view.ts";
import { changeVerification } from "./use-cases/change-verification.ts";
import { editEvidence } from "./use-cases/edit-evidence.ts";
import { recordEvidence } from "./use-cases/record-evidence.ts";
import { endHonour, recordHonour } from "./use-cases/record-honour.ts";
import { recordPetitions } from "./use-cases/record-petitions.ts";
import { setEvidenceStatus } from "./use-cases/set-evidence-status.ts";
import { shareCredit } from "./use-cases/share-credit.ts";

const at = atInput.default({});

export const evidenceRouter = router({
  list: business.input(ledgerInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => ledgerPage(ctx, moment, input))),
  unitCounts: business.input(z.strictObject({ unitId: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => unitCounts(moment, input.unitId))),
  item: business.input(z.strictObject({ id: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => entryView(ctx, moment, input.id))),
  petitions: business.input(z.strictObject({ unitId: z.uuid().optional(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => petitionsView(moment, input.unitId))),
  honours: business
    .input(z.strictObject({ unitId: z.uuid().optional(), kind: z.enum(honourKinds).optional(), at }))
    .query(({ ctx, input }) => readAt(ctx, input.at, (moment) => honourList(moment, input))),
  places: business
    .input(z.strictObject({ text: z.string().max(60).default(""), limit: z.int().min(1).max(50).default(20) }))
    .query(({ ctx, input }) => readAt(ctx, {}, (moment) => placeList(ctx.actor, moment, input))),
  record: business.input(recordEvidenceInput).mutation(async ({ ctx, input }) => answer(await recordEvidence(ctx, input))),
  edit: business.input(editEvidenceInput).mutation(async ({ ctx, input }) => answer(await editEvidence(ctx, input))),
  setStatus: business.input(setEvidenceStatusInput).mutation(async ({ ctx, input }) => answer(await setEvidenceStatus(ctx, input))),
  share: business.input(shareCreditInput).mutation(async ({ ctx, input }) => answer(await shareCredit(ctx, input))),
  verify: business.input(verifyEvidenceInput).mutation(async ({ ctx, input }) => answer(await changeVerification(ctx, "verify", input))),
  sendBack: business.input(sendBackEvidenceInput).mutation(async ({ ctx, input }) => answer(await changeVerification(ctx, "sendBack", input))),
  submit: business.input(evidenceStepInput).mutation(async ({ ctx, input }) => answer(await changeVerification(ctx, "submit", input))),
  unverify: business.input(evidenceStepInput).mutation(async ({ ctx, input }) => answer(await changeVerification(ctx, "unverify", input))),
  void: business.input(voidEvidenceInput).mutation(async ({ ctx, input }) => answer(await changeVerification(ctx, "void", input))),
  recordHonour: business.input(recordHonourInput).mutation(async ({ ctx, input }) => answer(await recordHonour(ctx, input))),
  endHonour: business.input(endHonourInput).mutation(async ({ ctx, input }) => answer(await endHonour(ctx, input))),
  recordPetitions: business.input(recordPetitionsInput).mutation(async ({ ctx, input }) => answer(await recordPetitions(ctx, input))),
});
