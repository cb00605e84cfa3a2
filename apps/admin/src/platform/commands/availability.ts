import type { Refusal } from "@yanzhen/domain/kernel";
import type { Bilingual } from "../i18n/bilingual.ts";
import type { Workbench } from "../shell/workbench.ts";
import type { AnyCommand } from "./command.ts";
import type { ContextKeys } from "./when.ts";
import { holds } from "./when.ts";

export type Reason = Refusal | Bilingual;

export type Availability = { readonly state: "hidden" } | { readonly state: "disabled"; readonly reason: Reason } | { readonly state: "ready"; readonly input: unknown };

const HIDDEN: Availability = { state: "hidden" };

/** Whether a command is on offer for `raw`. `narrower` is the further condition of a menu item or a key. */
export function availabilityOf(command: AnyCommand, raw: unknown, workbench: Workbench, keys: ContextKeys): Availability {
  if (!holds(command.when, keys, workbench.session().conditions)) return HIDDEN;
  const read = command.read(raw);
  if (read === null) return HIDDEN;
  const reason = command.refusal?.(read.input, workbench) ?? null;
  return reason === null ? { state: "ready", input: read.input } : { state: "disabled", reason };
}

export function isRefusal(reason: Reason): reason is Refusal {
  return "code" in reason;
}
