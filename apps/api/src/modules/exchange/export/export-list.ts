import type { Result } from "@yanzhen/domain/kernel";
import { z } from "zod";

import type { RequestContext } from "../../../platform/context.ts";
import type { Download } from "../download.ts";
import { exportShown } from "./list-export.ts";
import { compoundsExport, compoundsShown } from "./lists/compounds.ts";
import { ledgerExport, ledgerShown } from "./lists/ledger.ts";
import { postingsExport, postingsShown } from "./lists/postings.ts";
import { problemsExport, problemsShown } from "./lists/problems.ts";
import { reserveExport, reserveShown } from "./lists/reserve.ts";
import { rosterExport, rosterShown } from "./lists/roster.ts";
import { unitsExport, unitsShown } from "./lists/units.ts";

/** Every list that leaves as a file, each asked as its screen asks. */
export const exportListInput = z.discriminatedUnion("list", [rosterShown, postingsShown, compoundsShown, ledgerShown, reserveShown, problemsShown, unitsShown]);
export type ExportList = z.output<typeof exportListInput>;

export function exportList(ctx: RequestContext, input: ExportList): Promise<Result<Download>> {
  switch (input.list) {
    case "roster":
      return exportShown(ctx, rosterExport, input);
    case "postings":
      return exportShown(ctx, postingsExport, input);
    case "compounds":
      return exportShown(ctx, compoundsExport, input);
    case "ledger":
      return exportShown(ctx, ledgerExport, input);
    case "reserve":
      return exportShown(ctx, reserveExport, input);
    case "problems":
      return exportShown(ctx, problemsExport, input);
    case "units":
      return exportShown(ctx, unitsExport, input);
  }
}
