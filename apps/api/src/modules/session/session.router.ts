import { z } from "zod";

import { answer, authed, business, publicProcedure, router } from "../../platform/trpc.ts";
import { demoAccountsOf } from "./queries/demo-accounts.ts";
import { ownSessions } from "./queries/own-sessions.ts";
import { sessionView } from "./session-view.ts";
import { activateAccount } from "./use-cases/activate-account.ts";
import { changePassword } from "./use-cases/change-password.ts";
import { endOwnSessions } from "./use-cases/end-own-sessions.ts";
import { signIn } from "./use-cases/sign-in.ts";
import { signOut } from "./use-cases/sign-out.ts";

const username = z.string().trim().min(1).max(64);
const password = z.string().min(1).max(1024);

export const sessionRouter = router({
  me: publicProcedure.query(({ ctx }) => sessionView(ctx)),
  demoAccounts: publicProcedure.query(({ ctx }) => demoAccountsOf(ctx)),
  signIn: publicProcedure.input(z.strictObject({ username, password })).mutation(async ({ ctx, input }) => answer(await signIn(ctx, input))),
  signOut: authed.mutation(async ({ ctx }) => answer(await signOut(ctx))),
  activate: publicProcedure
    .input(z.strictObject({ username, code: z.string().min(8).max(40), password }))
    .mutation(async ({ ctx, input }) => answer(await activateAccount(ctx, input))),
  changePassword: authed.input(z.strictObject({ current: password, next: password })).mutation(async ({ ctx, input }) => answer(await changePassword(ctx, input))),
  own: business.query(({ ctx }) => ownSessions(ctx)),
  /** Without a key all others. */
  endOwn: business
    .input(
      z.strictObject({
        key: z
          .string()
          .regex(/^[0-9a-f]{16}$/u)
          .nullable(),
      }),
    )
    .mutation(async ({ ctx, input }) => answer(await endOwnSessions(ctx, input.key))),
});
