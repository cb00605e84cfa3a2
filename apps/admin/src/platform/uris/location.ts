import type { Uri } from "./route.ts";

/** What the browser's address says: the editor in front with its view state, and the date looked at. */
export interface Place {
  /** Null at the root, which names no editor. */
  readonly uri: Uri | null;
  readonly asOf: string | null;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function placeOf(url: URL): Place {
  const search = new URLSearchParams(url.search);
  const date = search.get("asOf");
  search.delete("asOf");
  const query = search.toString();
  const uri = query === "" ? url.pathname : `${url.pathname}?${query}`;
  return { uri: url.pathname === "/" ? null : (uri as Uri), asOf: date !== null && DATE.test(date) ? date : null };
}

/** The address of a place; what people copy, bookmark and send. */
export function addressOf({ uri, asOf }: Place): string {
  const path = uri ?? "/";
  if (asOf === null) return path;
  return `${path}${path.includes("?") ? "&" : "?"}asOf=${asOf}`;
}
