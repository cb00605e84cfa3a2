import { CompiledQuery, createQueryId, type Kysely, PostgresQueryCompiler, type RawBuilder } from "kysely";

import type { ReadHandle } from "./reading.ts";
import { inspectNode } from "./scope-guard-inspect.ts";
import { Slot } from "./slot.ts";
import type { Database } from "./tables/database.ts";

type Value = string | number | readonly string[];
type Values = Readonly<Record<string, Value>>;

interface Fixed {
  readonly sql: string;
  readonly parameters: readonly ((values: Values) => unknown)[];
}

/** More shapes than a list has in use; the one asked for least lately is built again. */
const MOST_SHAPES = 500;

const compiler = new PostgresQueryCompiler();

/**
 * A statement whose text depends on its shape alone: built, inspected for its scopes and compiled when a shape is first asked for, and
 * afterwards only given its values. `build` gets slots in place of values, lists as long as the asked ones; what decides about the
 * text must stand in `shape`. The inspection is the scope guard's own and happens here, whatever handle the statement runs on.
 */
export function fixedStatement<Row, V extends Values, S = null>(
  build: (values: V, shape: S) => RawBuilder<Row>,
): (db: ReadHandle, values: V, ...shape: S extends null ? [] : [S]) => Promise<Row[]> {
  const known = new Map<string, Fixed>();
  return async (db, values, ...[shape]) => {
    const key = JSON.stringify([shape, Object.values(values).map((value) => (Array.isArray(value) ? value.length : null))]);
    const fixed = known.get(key) ?? compiled(build(slotsFor(values), shape as S));
    known.delete(key);
    known.set(key, fixed);
    const [oldest] = known.keys();
    if (known.size > MOST_SHAPES && oldest !== undefined) known.delete(oldest);
    const query = CompiledQuery.raw(
      fixed.sql,
      fixed.parameters.map((valueIn) => valueIn(values)),
    );
    const { rows } = await (db as unknown as Kysely<Database>).executeQuery(query);
    return rows as Row[];
  };
}

function slotsFor<V extends Values>(values: V): V {
  const slots = Object.entries(values).map(([name, value]) => {
    const one = new Slot(name, (given) => given[name]);
    return [name, Array.isArray(value) ? value.map((_, at) => new Slot(`${name}.${at}`, (given) => (given[name] as readonly unknown[])[at])) : one];
  });
  return Object.fromEntries(slots) as V;
}

/** One parameter for each slot, however often it stands in the text: the server reads four values, not forty. */
function compiled(statement: RawBuilder<unknown>): Fixed {
  const node = statement.toOperationNode();
  inspectNode(node, { vouched: new Set(), derived: new Map() });
  const { sql, parameters } = compiler.compileQuery(node, createQueryId());
  const places = new Map<unknown, number>();
  const given: ((values: Values) => unknown)[] = [];
  const numbers = parameters.map((parameter) => {
    const key = parameter instanceof Slot ? parameter.key : Symbol("constant");
    const place = places.get(key) ?? given.push(parameter instanceof Slot ? parameter.valueIn : () => parameter);
    places.set(key, place);
    return place;
  });
  // Literals are stepped over: what looks like a parameter in one is none.
  const renumbered = sql.replaceAll(/'(?:[^']|'')*'|\$(\d+)/gu, (found, number: string | undefined) => (number === undefined ? found : `$${numbers[Number(number) - 1]}`));
  return { sql: renumbered, parameters: given };
}
