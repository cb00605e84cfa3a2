import { answer, business, router } from "../../platform/trpc.ts";
import { auditOverview, auditPage, auditPageInput } from "./audit-page.ts";
import { verifyLog } from "./use-cases/verify-log.ts";

export const auditRouter = router({
  overview: business.query(({ ctx }) => auditOverview(ctx)),
  page: business.input(auditPageInput).query(({ ctx, input }) => auditPage(ctx, input)),
  verify: business.mutation(async ({ ctx }) => answer(await verifyLog(ctx))),
});
