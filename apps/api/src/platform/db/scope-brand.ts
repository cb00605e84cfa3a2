import type { OperationNode } from "kysely";

import type { ScopedTable } from "./scoped-tables.ts";

/**
 * What a condition or fragment vouches for. Brands are kept by node identity: a node rebuilt by other code has lost its brand
 * and is refused, so a mistake closes rather than opens.
 */
export type ScopeBrand =
  | { readonly kind: "condition"; readonly alias: string; readonly table: ScopedTable }
  | { readonly kind: "bound"; readonly alias: string; readonly parent: string }
  | { readonly kind: "table"; readonly table: ScopedTable };

const brands = new WeakMap<OperationNode, ScopeBrand>();

export function brand<N extends OperationNode>(node: N, says: ScopeBrand): N {
  brands.set(node, says);
  return node;
}

export function brandOf(node: OperationNode): ScopeBrand | undefined {
  return brands.get(node);
}
