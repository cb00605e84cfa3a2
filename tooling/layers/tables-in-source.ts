/** A node of the syntax tree, of whatever kind. */
export type Tree = Readonly<Record<string, unknown>>;

/** A table written out in the source whose keys are said to be any text. */
export interface LooseTable {
  readonly name: string;
  readonly keys: readonly string[];
}

const at = (node: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === "object" && value !== null ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined), node);

function texts(values: unknown, text: (value: unknown) => unknown): readonly string[] | null {
  if (!Array.isArray(values) || values.length < 2) return null;
  const found = values.map(text);
  return found.every((value) => typeof value === "string") ? found : null;
}

/** The members of `type A = "x" | "y"` and of `["x", "y"] as const`, from which unions are drawn. */
export function unionIn(node: Tree): readonly string[] | null {
  if (node["type"] === "TSTypeAliasDeclaration") return texts(at(node, "typeAnnotation", "types"), (member) => at(member, "literal", "value"));
  if (node["type"] === "TSAsExpression" && at(node, "typeAnnotation", "typeName", "name") === "const") {
    return texts(at(node, "expression", "elements"), (element) => at(element, "value"));
  }
  return null;
}

/** `const table: Record<string, …> = { x: …, y: … }`, also `Readonly<…>`. */
export function looseTableIn(node: Tree): LooseTable | null {
  if (node["type"] !== "VariableDeclarator") return null;
  const told = at(node, "id", "typeAnnotation", "typeAnnotation");
  const type = at(told, "typeName", "name") === "Readonly" ? at(told, "typeArguments", "params", 0) : told;
  if (at(type, "typeName", "name") !== "Record" || at(type, "typeArguments", "params", 0, "type") !== "TSStringKeyword") return null;
  const keys = texts(at(node, "init", "properties"), (property) => (at(property, "computed") === true ? null : (at(property, "key", "name") ?? at(property, "key", "value"))));
  const name = at(node, "id", "name");
  return keys === null || typeof name !== "string" ? null : { name, keys };
}
