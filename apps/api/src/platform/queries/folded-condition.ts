import type { FoldedCond } from "@yanzhen/domain/access";
import { type RawBuilder, sql } from "kysely";

import { pathRange } from "../db/scope.ts";

type Fields = Readonly<Record<string, RawBuilder<unknown>>>;

/**
 * A policy's condition, folded for the actor, over columns: the same answer as `evaluateFolded` on each row. A field the rows do not
 * have is a fault of the query, never a yes.
 */
export function foldedCondition(cond: FoldedCond, fields: Fields): RawBuilder<boolean> {
  if (typeof cond === "boolean") return cond ? sql<boolean>`true` : sql<boolean>`false`;
  if ("all" in cond) return joined(cond.all, fields, " and ");
  if ("any" in cond) return joined(cond.any, fields, " or ");
  if ("not" in cond) return sql<boolean>`not ${foldedCondition(cond.not, fields)}`;
  if ("under" in cond) {
    const path = column(fields, cond.under[0]);
    const ranges = cond.under[1].map((prefix) => {
      const { from, before } = pathRange(prefix);
      return sql<boolean>`(${path} >= ${from} and ${path} < ${before})`;
    });
    return sql<boolean>`coalesce(${ranges.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ranges, sql` or `)})`}, false)`;
  }
  if ("eq" in cond) return sql<boolean>`(${column(fields, cond.eq[0])} is not distinct from ${cond.eq[1]})`;
  const field = column(fields, cond.oneOf[0]);
  return sql<boolean>`(${sql.join(
    cond.oneOf[1].map((value) => sql<boolean>`${field} is not distinct from ${value}`),
    sql` or `,
  )})`;
}

function joined(parts: readonly FoldedCond[], fields: Fields, word: " and " | " or "): RawBuilder<boolean> {
  const conditions = parts.map((part) => foldedCondition(part, fields));
  return sql<boolean>`(${sql.join(conditions, word === " and " ? sql` and ` : sql` or `)})`;
}

function column(fields: Fields, name: string): RawBuilder<unknown> {
  const found = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (found === undefined) throw new Error(`the rows have no ${name}`);
  return found;
}
