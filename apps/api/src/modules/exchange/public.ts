/** What the instance and the command line use of the exchange module. */
export { type Download } from "./download.ts";
export { type FileToImport, importFile, type ImportReport } from "./import-file.ts";
export { handleImportJobs } from "./import-jobs.ts";
export { type ImportKind, importKinds } from "./import-kind.ts";
export { rosterAtFirst } from "./export/lists/roster.ts";
