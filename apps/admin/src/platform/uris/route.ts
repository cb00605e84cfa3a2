import type { Field } from "./query-field.ts";

/** Address of an editor with its view state: path and query, without the as-of date. Built only by a route. */
export type Uri = string & { readonly __brand: "Uri" };

type ParamNames<P extends string> = P extends `${string}:${infer N}/${infer Rest}` ? N | ParamNames<Rest> : P extends `${string}:${infer N}` ? N : never;

export type Params<P extends string> = { readonly [N in ParamNames<P>]: string };
export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Query<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export interface Route<P extends string = string, F extends Fields = Fields> {
  readonly pattern: P;
  readonly fields: F;
  /** The address; fields left out take their default and stay out of the query. */
  readonly to: (...args: ParamNames<P> extends never ? [query?: Partial<Query<F>>] : [params: Params<P>, query?: Partial<Query<F>>]) => Uri;
  readonly match: (uri: string) => Match<P, F> | null;
  /** As `to`, for whoever holds params and query without their types. */
  readonly build: (params: object, query: object) => Uri;
}

export interface Match<P extends string, F extends Fields> {
  readonly params: Params<P>;
  readonly query: Query<F>;
}

/** A route whose types have been forgotten, for tables of routes. */
export interface AnyRoute {
  readonly pattern: string;
  readonly fields: Fields;
  readonly match: (uri: string) => { readonly params: object; readonly query: object } | null;
  readonly build: (params: object, query: object) => Uri;
}

type Values = Readonly<Record<string, unknown>>;

/** One editor's address: `route("/person/:id", { section: field.text() })`. Malformed queries read as their defaults. */
export function route<const P extends `/${string}`, const F extends Fields>(pattern: P, fields: F): Route<P, F> {
  const segments = pattern.split("/");
  const named = segments.some((segment) => segment.startsWith(":"));
  const build = (params: object, query: object): Uri => {
    const path = segments.map((part) => (part.startsWith(":") ? encodeURIComponent(String(Reflect.get(params, part.slice(1)))) : part)).join("/");
    return withQuery(path, fields, query as Values);
  };
  const match = (uri: string): Match<P, F> | null => {
    const url = new URL(uri, "http://x");
    const parts = url.pathname.split("/");
    if (parts.length !== segments.length) return null;
    const params: Record<string, string> = {};
    for (const [at, segment] of segments.entries()) {
      const part = parts[at] ?? "";
      if (segment.startsWith(":")) params[segment.slice(1)] = decoded(part);
      else if (segment !== part) return null;
    }
    return { params: params as Params<P>, query: readQuery(fields, url.searchParams) as Query<F> };
  };
  // The conditional argument list of `to` is not visible to inference here; `named` decides which shape arrived.
  const to = ((...args: readonly Values[]) => (named ? build(args[0] ?? {}, args[1] ?? {}) : build({}, args[0] ?? {}))) as unknown as Route<P, F>["to"];
  return { pattern, fields, to, match, build };
}

function withQuery(path: string, fields: Fields, query: Values): Uri {
  const search = new URLSearchParams();
  for (const [name, field] of Object.entries(fields)) {
    const value = query[name];
    const text = value === undefined ? null : field.write(value);
    if (text !== null) search.set(name, text);
  }
  const text = search.toString();
  return (text === "" ? path : `${path}?${text}`) as Uri;
}

function readQuery(fields: Fields, search: URLSearchParams): Values {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.read(search.get(name))]));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
