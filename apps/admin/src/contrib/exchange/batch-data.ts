import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

type Outputs = inferRouterOutputs<AppRouter>["exchange"];

export type Batch = Outputs["batch"];
export type Mapping = NonNullable<Batch["mapping"]>;
export type ImportRow = Outputs["rows"]["rows"][number];
export type Kinds = Outputs["kinds"];
export type ImportKind = Batch["kind"];

/** What a field is called: the first of its column names, or its English name. */
export function fieldNames(kinds: Kinds | undefined, kind: ImportKind, locale: "zh-CN" | "en"): (field: string) => string {
  const columns = kinds?.find((one) => one.kind === kind)?.columns ?? [];
  return (field) => {
    const column = columns.find((one) => one.field === field);
    return column === undefined ? field : locale === "en" ? column.en : (column.names[0] ?? column.en);
  };
}

/** 0 → A, 26 → AA, as a spreadsheet letters its columns. */
export function columnLetter(index: number): string {
  const head = Math.floor(index / 26);
  return (head === 0 ? "" : columnLetter(head - 1)) + String.fromCodePoint(65 + (index % 26));
}
