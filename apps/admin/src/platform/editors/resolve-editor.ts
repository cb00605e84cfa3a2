import { contributed } from "../contribute.ts";
import type { AnyEditor } from "../contribution.ts";

export interface Resolved {
  readonly editor: AnyEditor;
  readonly params: object;
  readonly query: object;
}

/** The editor an address belongs to. Fixed segments win over named ones: `/people/new` is not the person `new`. */
export function resolveEditor(uri: string): Resolved | null {
  let best: Resolved | null = null;
  for (const editor of contributed("editors")) {
    const match = editor.route.match(uri);
    if (match === null) continue;
    if (best === null || namedSegments(editor) < namedSegments(best.editor)) best = { editor, ...match };
  }
  return best;
}

function namedSegments({ route }: AnyEditor): number {
  return route.pattern.split("/").filter((segment) => segment.startsWith(":")).length;
}

/** Two addresses that share a tab: the same path, and for `uri` editors the same query too. */
export function sameTab(a: string, b: string): boolean {
  if (a === b) return true;
  if (pathOf(a) !== pathOf(b)) return false;
  return resolveEditor(a)?.editor.instance !== "uri";
}

export const pathOf = (uri: string): string => uri.split("?", 1)[0] ?? uri;
