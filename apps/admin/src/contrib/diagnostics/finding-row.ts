import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";
import type { IconName } from "@yanzhen/ui/primitives";
import { createStore } from "../../platform/shell/store.ts";

export type FindingRow = inferRouterOutputs<AppRouter>["diagnostics"]["list"]["rows"][number];
export type FixRow = FindingRow["fixes"][number];
export type FindingQuestion = NonNullable<inferRouterInputs<AppRouter>["diagnostics"]["list"]>;

export const SEVERITY_ICON = { error: "error", warning: "warning", info: "info" } as const satisfies Record<FindingRow["severity"], IconName>;

const MOST_REMEMBERED = 4000;
const rows = new Map<string, FindingRow>();

/** Rows that were on screen, so that a command given a key finds the finding. */
export function rememberFindings(shown: readonly FindingRow[]): void {
  if (rows.size > MOST_REMEMBERED) rows.clear();
  for (const row of shown) rows.set(row.key, row);
}

export function findingOf(key: string): FindingRow | null {
  return rows.get(key) ?? null;
}

/** The finding the keyboard stands on, in the panel or on the page; what Ctrl+. acts on. */
export const selectedFinding = createStore<FindingRow | null>(null);
