// One line per capability, in the order in which help lists their topics; activities and menus carry their own order.
import "./contrib/workbench/workbench.contribution.ts";
import "./contrib/organization/organization.contribution.ts";
import "./contrib/people/people.contribution.ts";
import "./contrib/posting/posting.contribution.ts";
import "./contrib/evidence/evidence.contribution.ts";
import "./contrib/evaluation/evaluation.contribution.ts";
import "./contrib/reserve/reserve.contribution.ts";
import "./contrib/diagnostics/diagnostics.contribution.ts";
import "./contrib/history/history.contribution.ts";
import "./contrib/exchange/exchange.contribution.ts";
import "./contrib/jobs/jobs.contribution.ts";
import "./contrib/administration/administration.contribution.ts";
