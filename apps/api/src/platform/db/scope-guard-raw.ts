import { IdentifierNode, type OperationNode, RawNode, SchemableIdentifierNode, TableNode } from "kysely";

import { brandOf } from "./scope-brand.ts";
import { SCOPED_TABLES } from "./scoped-tables.ts";

const NAMES = Object.keys(SCOPED_TABLES).join("|");
const NAME = `(?:"?(?:app|hist|known)"?\\s*\\.\\s*)?"?(${NAMES})"?(?![\\w"]|\\s*\\.)`;
/** A table stands after these words, or after the comma of a list; `person.name` behind a comma is a column. */
const AFTER_KEYWORD = new RegExp(`(?:\\b(?:from|join|update|using|only|table)\\b|,)\\s*(?:only\\s+|lateral\\s+)?${NAME}`, "i");
const ANYWHERE = new RegExp(`(?<![\\w."])${NAME}`, "i");

/** The text of a raw fragment with the names that were passed as parts; values and branded parts become `?`. */
export function rawText(node: OperationNode): string {
  if (brandOf(node) !== undefined) return "?";
  if (RawNode.is(node)) {
    return node.sqlFragments.map((text, index) => text + partText(node.parameters[index])).join("");
  }
  if (TableNode.is(node)) return rawText(node.table);
  if (SchemableIdentifierNode.is(node)) {
    return node.schema === undefined ? `"${node.identifier.name}"` : `"${node.schema.name}"."${node.identifier.name}"`;
  }
  if (IdentifierNode.is(node)) return `"${node.name}"`;
  return "?";
}

function partText(part: OperationNode | undefined): string {
  return part === undefined ? "" : rawText(part);
}

/** The scoped table a raw fragment reads, if any. `asSource`: the fragment itself stands where a table stands. */
export function scopedTableInRaw(node: OperationNode, asSource: boolean): string | null {
  const text = rawText(node)
    .replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, " ")
    .replaceAll(/'(?:[^']|'')*'/g, "?");
  return (asSource ? ANYWHERE : AFTER_KEYWORD).exec(text)?.[1] ?? null;
}

/** Whether an unparenthesised OR stands in the fragment: joined by AND to a scope it would let rows past it. */
export function hasOpenOr(node: OperationNode): boolean {
  if (!RawNode.is(node) || brandOf(node) !== undefined) return false;
  let text = rawText(node).replaceAll(/'(?:[^']|'')*'/g, "?");
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replaceAll(/\([^()]*\)/g, "?");
  }
  return /\bor\b/i.test(text);
}
