import { evaluateFolded } from "@yanzhen/domain/access";
import type { AnyRecord, FoldedCond } from "@yanzhen/domain/access";

/** Facts about the workbench that conditions of commands, menus and keys may read. */
export interface ContextKeys {
  /** Id of the editor contribution in front, such as `people.roster`. */
  readonly activeEditor: string | null;
  /** Type of the thing the editor in front is about: `person`, `unit`, … */
  readonly subjectType: string | null;
  readonly editorDirty: boolean;
  readonly hasEditor: boolean;
  /** The workbench looks at a date before today, or at what was known earlier. */
  readonly past: boolean;
  readonly demo: boolean;
  /** No unit is loaded yet. */
  readonly empty: boolean;
  readonly online: boolean;
  readonly focus: "editor" | "sideBar" | "panel" | "none";
  /** The caret is in a text field. */
  readonly inputFocus: boolean;
  readonly sideBarVisible: boolean;
  readonly panelVisible: boolean;
  /** A contribution's own keys carry a dot: `roster.selected`. */
  readonly [own: `${string}.${string}`]: string | number | boolean | null;
}

type Value = string | number | boolean | null;

/** A condition as plain data. `can` asks the conditions the server folded for this account; unknown counts as allowed. */
export type When =
  | boolean
  | { readonly key: keyof ContextKeys; readonly is: Value }
  | { readonly not: When }
  | { readonly all: readonly When[] }
  | { readonly any: readonly When[] }
  | { readonly can: string; readonly of?: AnyRecord };

export const when = {
  is: <K extends keyof ContextKeys>(key: K, is: ContextKeys[K]): When => ({ key, is }),
  not: (inner: When): When => ({ not: inner }),
  all: (...inner: readonly When[]): When => ({ all: inner }),
  any: (...inner: readonly When[]): When => ({ any: inner }),
  /** The account may (or may, depending on the record) run the domain command, such as `posting.assign`; `of` is what is known of the record. */
  can: (command: string, of?: AnyRecord): When => (of === undefined ? { can: command } : { can: command, of }),
} as const;

export function holds(condition: When | undefined, keys: ContextKeys, conditions: Readonly<Record<string, FoldedCond>>): boolean {
  if (condition === undefined) return true;
  if (typeof condition === "boolean") return condition;
  if ("key" in condition) return keys[condition.key] === condition.is;
  if ("not" in condition) return !holds(condition.not, keys, conditions);
  if ("all" in condition) return condition.all.every((inner) => holds(inner, keys, conditions));
  if ("any" in condition) return condition.any.some((inner) => holds(inner, keys, conditions));
  const folded = Object.hasOwn(conditions, condition.can) ? conditions[condition.can] : undefined;
  return folded !== undefined && evaluateFolded(folded, condition.of ?? {}) !== false;
}
