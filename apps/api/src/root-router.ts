import { accessRouter } from "./modules/access/access.router.ts";
import { auditRouter } from "./modules/audit/audit.router.ts";
import { calendarRouter } from "./modules/calendar/calendar.router.ts";
import { changeRouter } from "./modules/change/change.router.ts";
import { clockRouter } from "./modules/clock/clock.router.ts";
import { exchangeRouter } from "./modules/exchange/exchange.router.ts";
import { evidenceRouter } from "./modules/evidence/evidence.router.ts";
import { evaluationRouter } from "./modules/evaluation/evaluation.router.ts";
import { diagnosticsRouter } from "./modules/diagnostics/diagnostics.router.ts";
import { jobRouter } from "./modules/job/job.router.ts";
import { liveRouter } from "./modules/live/live.router.ts";
import { orgRouter } from "./modules/org/org.router.ts";
import { peopleRouter } from "./modules/people/people.router.ts";
import { postingRouter } from "./modules/posting/posting.router.ts";
import { reportingRouter } from "./modules/reporting/reporting.router.ts";
import { reserveRouter } from "./modules/reserve/reserve.router.ts";
import { sessionRouter } from "./modules/session/session.router.ts";
import { router } from "./platform/trpc.ts";

/** One line per module. */
export const rootRouter = router({
  access: accessRouter,
  audit: auditRouter,
  calendar: calendarRouter,
  change: changeRouter,
  clock: clockRouter,
  exchange: exchangeRouter,
  evidence: evidenceRouter,
  evaluation: evaluationRouter,
  diagnostics: diagnosticsRouter,
  job: jobRouter,
  live: liveRouter,
  org: orgRouter,
  people: peopleRouter,
  posting: postingRouter,
  reporting: reportingRouter,
  reserve: reserveRouter,
  session: sessionRouter,
});
