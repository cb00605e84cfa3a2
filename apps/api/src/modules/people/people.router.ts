import {
  createPersonInput,
  editAppointmentInput,
  editPersonInput,
  endAppointmentInput,
  linkAccountInput,
  recordAppointmentInput,
  removeAppointmentInput,
  removeRecordInput,
  revealFieldInput,
  saveRecordInput,
  setManagingUnitInput,
  unlinkAccountInput,
} from "@yanzhen/domain/people";
import { z } from "zod";

import { atInput } from "../../platform/at.ts";
import { readAt } from "../../platform/read.ts";
import { answer, business, router } from "../../platform/trpc.ts";
import { findPeople } from "./people-search.ts";
import { personAccount } from "./person-account.ts";
import { personView } from "./person-view.ts";
import { rosterInput, rosterPage } from "./roster-page.ts";
import { createPerson } from "./use-cases/create-person.ts";
import { editAppointment } from "./use-cases/edit-appointment.ts";
import { editPerson } from "./use-cases/edit-person.ts";
import { endAppointment } from "./use-cases/end-appointment.ts";
import { linkAccount, unlinkAccount } from "./use-cases/link-account.ts";
import { recordAppointment } from "./use-cases/record-appointment.ts";
import { removeAppointment } from "./use-cases/remove-appointment.ts";
import { removeRecord } from "./use-cases/remove-record.ts";
import { revealNumber } from "./use-cases/reveal-number.ts";
import { saveRecord } from "./use-cases/save-record.ts";
import { setManagingUnit } from "./use-cases/set-managing-unit.ts";

const at = atInput.default({});

export const peopleRouter = router({
  roster: business.input(rosterInput).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => rosterPage(moment, input))),
  person: business.input(z.strictObject({ id: z.uuid(), at })).query(({ ctx, input }) => readAt(ctx, input.at, (moment) => personView(ctx, moment, input.id))),
  quickFind: business
    .input(z.strictObject({ text: z.string().max(60), limit: z.int().min(1).max(50).default(20) }))
    .query(({ ctx, input }) => findPeople(ctx.services, ctx.scope, input.text, input.limit)),
  createPerson: business.input(createPersonInput).mutation(async ({ ctx, input }) => answer(await createPerson(ctx, input))),
  updatePerson: business.input(editPersonInput).mutation(async ({ ctx, input }) => answer(await editPerson(ctx, input))),
  recordAppointment: business.input(recordAppointmentInput).mutation(async ({ ctx, input }) => answer(await recordAppointment(ctx, input))),
  endAppointment: business.input(endAppointmentInput).mutation(async ({ ctx, input }) => answer(await endAppointment(ctx, input))),
  editAppointment: business.input(editAppointmentInput).mutation(async ({ ctx, input }) => answer(await editAppointment(ctx, input))),
  removeAppointment: business.input(removeAppointmentInput).mutation(async ({ ctx, input }) => answer(await removeAppointment(ctx, input))),
  saveRecord: business.input(saveRecordInput).mutation(async ({ ctx, input }) => answer(await saveRecord(ctx, input))),
  removeRecord: business.input(removeRecordInput).mutation(async ({ ctx, input }) => answer(await removeRecord(ctx, input))),
  setManagingUnit: business.input(setManagingUnitInput).mutation(async ({ ctx, input }) => answer(await setManagingUnit(ctx, input))),
  account: business.input(z.strictObject({ personId: z.uuid() })).query(({ ctx, input }) => personAccount(ctx, input.personId)),
  linkAccount: business.input(linkAccountInput).mutation(async ({ ctx, input }) => answer(await linkAccount(ctx, input))),
  unlinkAccount: business.input(unlinkAccountInput).mutation(async ({ ctx, input }) => answer(await unlinkAccount(ctx, input.personId))),
  reveal: business.input(revealFieldInput).mutation(async ({ ctx, input }) => answer(await revealNumber(ctx, input))),
});
