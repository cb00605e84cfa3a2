import { z } from "zod";

/** What the importer has said about a file beyond what was proposed. */
export const fileSettings = z.strictObject({
  /** Null: the sheet that fits best. */
  sheet: z.string().max(200).nullable().default(null),
  /** Row of the header's first line as Excel counts; null: found by its names. */
  headerRow: z.int().min(1).max(100_000).nullable().default(null),
  /** field → 0-based column, or null for none; fields left out are proposed. */
  columns: z.record(z.string().max(40), z.int().min(0).max(199).nullable()).default({}),
  /** field → text that stands in every row, for what the file says only in its title. */
  fixed: z.record(z.string().max(40), z.string().max(200)).default({}),
});
export type FileSettings = z.output<typeof fileSettings>;

export const noSettings: FileSettings = { sheet: null, headerRow: null, columns: {}, fixed: {} };
