/** A file on its way to who asked for it. */
export interface Download {
  readonly fileName: string;
  readonly contentType: string;
  readonly base64: string;
  /** By which the audit log knows the export. */
  readonly exportId: string;
}

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const CSV = "text/csv; charset=utf-8";
