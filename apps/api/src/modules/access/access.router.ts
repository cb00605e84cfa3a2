import { createAccountInput, createTokenInput, grantRoleInput, renameAccountInput, revokeRoleInput } from "@yanzhen/domain/access";
import { z } from "zod";

import { answer, business, router } from "../../platform/trpc.ts";
import { accountView, accountViews } from "./account-view.ts";
import { grantPreview, unitsForRole } from "./grant-preview.ts";
import { tokenViews } from "./token-views.ts";
import { createAccount } from "./use-cases/create-account.ts";
import { createToken } from "./use-cases/create-token.ts";
import { disableAccount, enableAccount } from "./use-cases/disable-account.ts";
import { endSessions } from "./use-cases/end-sessions.ts";
import { grantRole } from "./use-cases/grant-role.ts";
import { renameAccount } from "./use-cases/rename-account.ts";
import { resetActivation } from "./use-cases/reset-activation.ts";
import { revokeRole } from "./use-cases/revoke-role.ts";
import { revokeToken } from "./use-cases/revoke-token.ts";
import { unlinkPerson } from "./use-cases/unlink-person.ts";
import { unlockAccount } from "./use-cases/unlock-account.ts";

const account = z.strictObject({ accountId: z.uuid() });
const { role, unitId } = grantRoleInput.shape;

export const accessRouter = router({
  accounts: business.query(({ ctx }) => accountViews(ctx)),
  account: business.input(z.strictObject({ id: z.uuid() })).query(({ ctx, input }) => accountView(ctx, input.id)),
  units: business
    .input(z.strictObject({ role, text: z.string().max(60).default(""), limit: z.int().min(1).max(100).default(50) }))
    .query(({ ctx, input }) => unitsForRole(ctx, input)),
  preview: business.input(z.strictObject({ role, unitId })).query(({ ctx, input }) => grantPreview(ctx, input)),
  tokens: business.query(({ ctx }) => tokenViews(ctx)),
  createAccount: business.input(createAccountInput).mutation(async ({ ctx, input }) => answer(await createAccount(ctx, input))),
  renameAccount: business.input(renameAccountInput).mutation(async ({ ctx, input }) => answer(await renameAccount(ctx, input))),
  resetActivation: business.input(account).mutation(async ({ ctx, input }) => answer(await resetActivation(ctx, input.accountId))),
  disableAccount: business.input(account).mutation(async ({ ctx, input }) => answer(await disableAccount(ctx, input.accountId))),
  enableAccount: business.input(account).mutation(async ({ ctx, input }) => answer(await enableAccount(ctx, input.accountId))),
  endSessions: business.input(account).mutation(async ({ ctx, input }) => answer(await endSessions(ctx, input.accountId))),
  grantRole: business.input(grantRoleInput).mutation(async ({ ctx, input }) => answer(await grantRole(ctx, input))),
  revokeRole: business.input(revokeRoleInput).mutation(async ({ ctx, input }) => answer(await revokeRole(ctx, input))),
  unlock: business.input(account).mutation(async ({ ctx, input }) => answer(await unlockAccount(ctx, input.accountId))),
  unlinkPerson: business.input(account).mutation(async ({ ctx, input }) => answer(await unlinkPerson(ctx, input.accountId))),
  createToken: business.input(createTokenInput).mutation(async ({ ctx, input }) => answer(await createToken(ctx, input))),
  revokeToken: business.input(z.strictObject({ tokenId: z.uuid() })).mutation(async ({ ctx, input }) => answer(await revokeToken(ctx, input.tokenId))),
});
