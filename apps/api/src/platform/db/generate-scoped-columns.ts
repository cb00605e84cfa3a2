/** Rewrites scoped-columns.ts from the catalogue of a freshly migrated database: `node generate-scoped-columns.ts`. */
import { writeFileSync } from "node:fs";

import { openDatabase } from "./client.ts";
import { migrate } from "./migrate.ts";
import { scopedColumnsOf } from "./read-scoped-columns.ts";

const opened = await openDatabase({ kind: "memory" });
await migrate(opened.db);
const columns = await scopedColumnsOf(opened.db);
await opened.close();

const lines = Object.entries(columns).map(([table, names]) => `  ${table}: [${names.map((name) => `"${name}"`).join(", ")}],`);
const text = `// Written by generate-scoped-columns.ts; a test compares it with the catalogue.
import type { ScopedTable } from "./scoped-tables.ts";

/** The columns of each scoped table in their own order, for fragments of raw SQL: \`select *\` breaks prepared plans. */
export const SCOPED_COLUMNS: Readonly<Record<ScopedTable, readonly string[]>> = {
${lines.join("\n")}
};
`;
writeFileSync(new URL("./scoped-columns.ts", import.meta.url), text);
