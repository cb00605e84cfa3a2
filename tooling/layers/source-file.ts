import { dirname, join, normalize } from "node:path/posix";

import { parseSync } from "vite";

import { looseTableIn, type LooseTable, type Tree, unionIn } from "./tables-in-source.ts";

/** One mention of another module. Types count: a type that crosses a border carries knowledge across it. */
export interface Import {
  /** A path from the root of the repository, or the package specifier as written. */
  readonly to: string;
  readonly kind: "value" | "type" | "dynamic";
  readonly names: readonly string[];
  readonly reExport: boolean;
}

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Statements that are not imports or re-exports. */
  readonly ownStatements: number;
  /** Methods called and template tags used, by name: `selectFrom`, `sql`. */
  readonly calls: ReadonlySet<string>;
  /** Tables written through the query builder or in bulk. */
  readonly writes: ReadonlySet<string>;
  /** How each raw statement begins: `select`, `with`, `insert`. */
  readonly statements: ReadonlySet<string>;
  /** What the mutations of a router call. */
  readonly mutates: ReadonlySet<string>;
  readonly unions: readonly (readonly string[])[];
  readonly looseTables: readonly LooseTable[];
}

export function parseSource(path: string, text: string): SourceFile {
  const program = parseSync(path, text).program as unknown as { readonly body: readonly Tree[] };
  const imports: Import[] = [];
  const calls = new Set<string>();
  const writes = new Set<string>();
  const statements = new Set<string>();
  const mutates = new Set<string>();
  const unions: (readonly string[])[] = [];
  const looseTables: LooseTable[] = [];
  walk(program, (node) => {
    const found = importIn(node, path);
    if (found !== null) imports.push(found);
    const called = callIn(node);
    if (called !== null) calls.add(called);
    const written = tableWrittenBy(node, called);
    if (written !== null) writes.add(written);
    const begun = called === "sql" ? firstWordOf(node) : null;
    if (begun !== null) statements.add(begun);
    if (called === "mutation") for (const name of functionsCalledIn(node["arguments"])) mutates.add(name);
    const union = unionIn(node);
    if (union !== null) unions.push(union);
    const table = looseTableIn(node);
    if (table !== null) looseTables.push(table);
  });
  const ownStatements = program.body.filter((statement) => !isBorder(statement)).length;
  return { path, lines: text.split("\n").length - (text.endsWith("\n") ? 1 : 0), imports, ownStatements, calls, writes, statements, mutates, unions, looseTables };
}

function walk(value: unknown, visit: (node: Tree) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const node = value as Tree;
  if (typeof node["type"] === "string") visit(node);
  for (const child of Object.values(node)) walk(child, visit);
}

function isBorder(statement: Tree): boolean {
  if (statement["type"] === "ImportDeclaration" || statement["type"] === "ExportAllDeclaration") return true;
  return statement["type"] === "ExportNamedDeclaration" && statement["source"] !== null;
}

function importIn(node: Tree, from: string): Import | null {
  const specifier = literalOf(node["source"]);
  if (specifier === null) return null;
  const to = resolved(from, specifier);
  switch (node["type"]) {
    case "ImportExpression":
      return { to, kind: "dynamic", names: [], reExport: false };
    case "TSImportType":
      return { to, kind: "type", names: [], reExport: false };
    case "ImportDeclaration":
      return { to, kind: node["importKind"] === "type" || onlyTypes(node) ? "type" : "value", names: namesOf(node, "imported"), reExport: false };
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return { to, kind: node["exportKind"] === "type" ? "type" : "value", names: node["type"] === "ExportAllDeclaration" ? ["*"] : namesOf(node, "local"), reExport: true };
    default:
      return null;
  }
}

function specifiersOf(node: Tree): readonly Tree[] {
  return Array.isArray(node["specifiers"]) ? (node["specifiers"] as readonly Tree[]) : [];
}

function onlyTypes(node: Tree): boolean {
  const specifiers = specifiersOf(node);
  return specifiers.length > 0 && specifiers.every((specifier) => specifier["importKind"] === "type");
}

function namesOf(node: Tree, side: "imported" | "local"): readonly string[] {
  return specifiersOf(node).map((specifier) => {
    const name = (specifier[side] as Tree | undefined)?.["name"];
    return typeof name === "string" ? name : "*";
  });
}

function literalOf(node: unknown): string | null {
  if (typeof node !== "object" || node === null) return null;
  const { value } = node as Tree;
  return typeof value === "string" ? value : null;
}

function resolved(from: string, specifier: string): string {
  return specifier.startsWith(".") ? normalize(join(dirname(from), specifier)) : specifier;
}

function callIn(node: Tree): string | null {
  const callee = node["type"] === "CallExpression" ? node["callee"] : node["type"] === "TaggedTemplateExpression" ? node["tag"] : null;
  if (typeof callee !== "object" || callee === null) return null;
  const { property, name } = callee as Tree;
  const called = (property as Tree | undefined)?.["name"] ?? name;
  return typeof called === "string" ? called : null;
}

/** Called by their names, and not the one that makes an answer of a result. */
function functionsCalledIn(value: unknown): readonly string[] {
  const names: string[] = [];
  walk(value, (node) => {
    const name = node["type"] === "CallExpression" ? (node["callee"] as Tree)["name"] : undefined;
    if (typeof name === "string" && name !== "answer") names.push(name);
  });
  return names;
}

const WRITERS = new Set(["insertInto", "updateTable", "deleteFrom", "mergeInto", "replaceInto", "bulkInsert"]);

/** The table a call writes, where the call names it. */
function tableWrittenBy(node: Tree, called: string | null): string | null {
  if (called === null || !WRITERS.has(called) || !Array.isArray(node["arguments"])) return null;
  const place = called === "bulkInsert" ? 1 : 0;
  return literalOf((node["arguments"] as readonly unknown[])[place]);
}

function firstWordOf(node: Tree): string | null {
  const quasi = node["quasi"] as Tree | undefined;
  const [first] = (quasi?.["quasis"] as readonly Tree[] | undefined) ?? [];
  const raw = (first?.["value"] as Tree | undefined)?.["raw"];
  return typeof raw === "string" ? (/^\s*([a-z]+)/iu.exec(raw)?.[1]?.toLowerCase() ?? null) : null;
}
