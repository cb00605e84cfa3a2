import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";
import { saveFile } from "../download/save-file.ts";
import type { Workbench } from "../shell/workbench.ts";
import { reportCallError } from "../trpc/report-call-error.ts";
import { trpcClient } from "../trpc/trpc.ts";
import { exportedBy } from "./use-export.ts";

type Asked = inferRouterInputs<AppRouter>["exchange"]["exportList"];

/** The list in front as a file: its rows, order, columns, day and language. */
export async function exportActive(wb: Workbench, format: "xlsx" | "csv"): Promise<void> {
  const shown = exportedBy(wb.active()?.tabId ?? "");
  if (shown === null) return;
  const { asked, title, columns } = shown;
  // Ids of columns are the server's to know; one it does not is refused there.
  const question = { list: asked.list, question: { ...asked.question, at: wb.at() }, title, columns, locale: wb.locale(), format } as Asked;
  try {
    saveFile(await wb.progress({ zh: `正在导出 ${title}`, en: `Exporting ${title}` }, () => trpcClient.exchange.exportList.mutate(question)));
  } catch (error) {
    reportCallError(error);
  }
}
