import type { Uri } from "./route.ts";

/** What the browser's address says: the editor in front with its view state, the date looked at, and the day whose knowledge is shown. */
export interface Place {
  /** Null at the root, which names no editor. */
  readonly uri: Uri | null;
  readonly asOf: string | null;
  readonly knownOn: string | null;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function placeOf(url: URL): Place {
  const search = new URLSearchParams(url.search);
  const take = (name: string): string | null => {
    const text = search.get(name);
    search.delete(name);
    return text !== null && DATE.test(text) ? text : null;
  };
  const day = { asOf: take("asOf"), knownOn: take("knownOn") };
  const query = search.toString();
  const uri = query === "" ? url.pathname : `${url.pathname}?${query}`;
  return { uri: url.pathname === "/" ? null : (uri as Uri), ...day };
}

/** The address of a place; what people copy, bookmark and send. */
export function addressOf({ uri, asOf, knownOn }: Place): string {
  const day = [asOf === null ? [] : [`asOf=${asOf}`], knownOn === null ? [] : [`knownOn=${knownOn}`]].flat().join("&");
  const path = uri ?? "/";
  return day === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${day}`;
}
