import {
  AliasNode,
  AndNode,
  DeleteQueryNode,
  IdentifierNode,
  type JoinNode,
  ListNode,
  MergeQueryNode,
  type OperationNode,
  OrNode,
  ParensNode,
  RawNode,
  SelectQueryNode,
  TableNode,
  UpdateQueryNode,
  type WithNode,
} from "kysely";

import { brandOf, type ScopeBrand } from "./scope-brand.ts";
import { hasOpenOr, scopedTableInRaw } from "./scope-guard-raw.ts";
import { isScopedTable, type ScopedTable } from "./scoped-tables.ts";
import { UnscopedQuery } from "./unscoped-query.ts";

/** What a statement can see: aliases vouched for around it, and named subqueries with whether their rows are. */
export interface Surroundings {
  readonly vouched: ReadonlySet<string>;
  readonly derived: ReadonlyMap<string, boolean>;
}

interface Source {
  readonly alias: string;
  /** null: not a scoped table. */
  readonly table: ScopedTable | null;
  /** The rows come from a scoped subquery or fragment. */
  readonly derived: boolean;
  readonly on: readonly ScopeBrand[];
}

type Statement = SelectQueryNode | UpdateQueryNode | DeleteQueryNode;

export function inspectNode(node: OperationNode, around: Surroundings): void {
  if (brandOf(node) !== undefined || node.kind === "ValueNode" || node.kind === "PrimitiveValueListNode") return;
  if (SelectQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node)) {
    inspectStatement(node, around);
    return;
  }
  if (RawNode.is(node)) {
    const table = scopedTableInRaw(node, false);
    if (table !== null) throw new UnscopedQuery(`raw SQL reads ${table}; use scopedTable`);
  }
  if (MergeQueryNode.is(node)) {
    const { name } = sourceName(node.into);
    if (isScopedTable(name)) throw new UnscopedQuery(`merge into ${name} is not supported`);
  }
  const within = "with" in node && node.with !== undefined ? withNames(node.with as WithNode, around) : around;
  for (const child of childrenOf(node, "with")) inspectNode(child, within);
}

/** Returns whether the statement's rows come from a scoped table, which then is vouched for, since otherwise this throws. */
function inspectStatement(node: Statement, around: Surroundings): boolean {
  const named = node.with === undefined ? around : withNames(node.with, around);
  const sources = sourcesOf(node, named);
  const vouched = vouchedAliases(sources, chainBrands(node.where?.where), around);
  for (const { alias, table } of sources) {
    if (table !== null && !vouched.has(alias)) throw new UnscopedQuery(alias === table ? table : `${table} as ${alias}`);
  }
  const inside: Surroundings = { vouched, derived: named.derived };
  for (const child of childrenOf(node, "with")) inspectNode(child, inside);
  return sources.some((source) => source.table !== null || source.derived);
}

function vouchedAliases(sources: readonly Source[], where: readonly ScopeBrand[], around: Surroundings): ReadonlySet<string> {
  const own = new Set(sources.map(({ alias }) => alias));
  const vouched = new Set([...around.vouched].filter((alias) => !own.has(alias)));
  const bound: ScopeBrand[] = [];
  for (const source of sources) {
    if (source.derived) vouched.add(source.alias);
    for (const says of [...where, ...source.on]) {
      if (says.kind === "condition" && says.alias === source.alias && says.table === source.table) vouched.add(source.alias);
      if (says.kind === "bound" && says.alias === source.alias) bound.push(says);
    }
  }
  // A chain of children is vouched for link by link, whatever the order they are written in.
  for (let size = -1; size !== vouched.size;) {
    size = vouched.size;
    for (const says of bound) if (says.kind === "bound" && vouched.has(says.parent)) vouched.add(says.alias);
  }
  return vouched;
}

function sourcesOf(node: Statement, around: Surroundings): readonly Source[] {
  const plain: OperationNode[] = [];
  if (UpdateQueryNode.is(node) && node.table !== undefined) plain.push(...(ListNode.is(node.table) ? node.table.items : [node.table]));
  plain.push(...(node.from?.froms ?? []));
  if (DeleteQueryNode.is(node)) plain.push(...(node.using?.tables ?? []));
  const joins = node.joins ?? [];
  return [...plain.map((table) => sourceOf(table, [], around)), ...joins.map((join) => sourceOf(join.table, onBrands(join), around))];
}

/** ON filters the joined table only where its unmatched rows are dropped. */
function onBrands(join: JoinNode): readonly ScopeBrand[] {
  const outer = join.joinType === "RightJoin" || join.joinType === "FullJoin";
  return outer ? [] : chainBrands(join.on?.on);
}

function sourceOf(node: OperationNode, on: readonly ScopeBrand[], around: Surroundings): Source {
  const { name, table, inner } = sourceName(node);
  if (table !== null) {
    const derived = table.table.schema === undefined ? around.derived.get(table.table.identifier.name) : undefined;
    const scoped = table.table.identifier.name;
    if (derived === undefined && isScopedTable(scoped)) return { alias: name, table: scoped, derived: false, on };
    return { alias: name, table: null, derived: derived ?? false, on };
  }
  if (brandOf(inner)?.kind === "table") return { alias: name, table: null, derived: true, on };
  if (RawNode.is(inner)) {
    const mentioned = scopedTableInRaw(inner, true);
    if (mentioned !== null) throw new UnscopedQuery(`raw SQL names ${mentioned}; use scopedTable`);
  }
  return { alias: name, table: null, derived: readsScoped(inner, around), on };
}

function sourceName(node: OperationNode): { readonly name: string; readonly table: TableNode | null; readonly inner: OperationNode } {
  const inner = AliasNode.is(node) ? node.node : node;
  const table = TableNode.is(inner) ? inner : null;
  const alias = AliasNode.is(node) && IdentifierNode.is(node.alias) ? node.alias.name : null;
  return { name: alias ?? table?.table.identifier.name ?? "", table, inner };
}

/** Whether a subquery's rows come from scoped tables. Whether it carries their scopes is checked when it is walked into. */
function readsScoped(node: OperationNode, around: Surroundings): boolean {
  const inner = ParensNode.is(node) ? node.node : node;
  if (!SelectQueryNode.is(inner)) return false;
  const named = inner.with === undefined ? around : withNames(inner.with, around);
  return sourcesOf(inner, named).some((source) => source.table !== null || source.derived);
}

function withNames(node: WithNode, around: Surroundings): Surroundings {
  const derived = new Map(around.derived);
  for (const { name, expression } of node.expressions) {
    const called = name.table.table.identifier.name;
    // A recursive part reads rows the first part let through.
    if (node.recursive === true) derived.set(called, true);
    const inside: Surroundings = { vouched: around.vouched, derived: new Map(derived) };
    const inner = ParensNode.is(expression) ? expression.node : expression;
    const isStatement = SelectQueryNode.is(inner) || UpdateQueryNode.is(inner) || DeleteQueryNode.is(inner);
    const reads = isStatement && inspectStatement(inner, inside);
    if (!isStatement) inspectNode(inner, inside);
    derived.set(called, reads);
  }
  return { vouched: around.vouched, derived };
}

/** The brands of a top-level AND chain; under OR or NOT a scope does not restrict and does not count. */
function chainBrands(node: OperationNode | undefined): readonly ScopeBrand[] {
  if (node === undefined) return [];
  const says = brandOf(node);
  if (says !== undefined) return [says];
  if (ParensNode.is(node)) return chainBrands(node.node);
  if (!AndNode.is(node)) return [];
  for (const side of [node.left, node.right]) {
    if (OrNode.is(side) || hasOpenOr(side)) throw new UnscopedQuery("an OR without parentheses stands beside other conditions");
  }
  return [...chainBrands(node.left), ...chainBrands(node.right)];
}

function childrenOf(node: OperationNode, except: string): readonly OperationNode[] {
  return Object.entries(node)
    .filter(([key]) => key !== except)
    .flatMap(([, value]: [string, unknown]) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is OperationNode {
  return typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "string";
}
