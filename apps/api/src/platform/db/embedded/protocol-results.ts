import { messages } from "@electric-sql/pglite";

import type { EngineField, EngineResult } from "./engine-messages.ts";

/** One result per statement, from the messages PostgreSQL sent back. */
export function protocolResults(received: readonly messages.BackendMessage[]): readonly EngineResult[] {
  const results: EngineResult[] = [];
  let fields: readonly EngineField[] = [];
  let rows: (readonly (string | null)[])[] = [];
  for (const message of received) {
    if (message instanceof messages.DataRowMessage) rows.push(message.fields);
    else if (message instanceof messages.RowDescriptionMessage) {
      fields = message.fields.map((field) => ({ name: field.name, type: field.dataTypeID }));
    } else if (message instanceof messages.CommandCompleteMessage) {
      results.push({ ...commandTag(message.text), fields, rows });
      fields = [];
      rows = [];
    } else if (message.name === "emptyQuery") results.push({ command: "", affected: null, fields, rows });
  }
  return results;
}

const CHANGING = new Set(["INSERT", "UPDATE", "DELETE", "MERGE", "COPY"]);

/** `INSERT 0 5` → INSERT, 5. */
function commandTag(tag: string): { readonly command: string; readonly affected: number | null } {
  const words = tag.split(" ");
  const command = words[0] ?? "";
  return { command, affected: CHANGING.has(command) ? Number(words.at(-1)) : null };
}
