import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";
import type { FoldedCond, Role } from "@yanzhen/domain/access";
import type { Locale } from "../i18n/bilingual.ts";

export interface SessionGrant {
  readonly role: Role;
  readonly unitId: string;
  readonly unitName: string;
}

/** What `session.me` says about the signed-in account. */
export interface Session {
  readonly account: { readonly id: string; readonly name: string; readonly username: string };
  readonly demo: boolean;
  readonly mustChangePassword: boolean;
  readonly locale?: Locale | null;
  readonly scope: { readonly unitId: string; readonly name: string } | null;
  readonly grants: readonly SessionGrant[];
  /** Conditions of every command folded for this account. */
  readonly conditions: Readonly<Record<string, FoldedCond>>;
  /** The account's own person, where it has one. */
  readonly personId: string | null;
  readonly businessToday: string;
  /** Before it nothing is known; as-of dates start here. */
  readonly earliestDate: string;
  /** The business date may be moved (demo only). */
  readonly clockMovable: boolean;
  readonly start: StartFacts;
}

/** How far the district has come since it was made, by its rows. */
export type StartFacts = NonNullable<inferRouterOutputs<AppRouter>["session"]["me"]["start"]>;
