import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";
import type { Scheme, SchemeNode } from "@yanzhen/domain/evaluation";

export type SchemeData = inferRouterOutputs<AppRouter>["evaluation"]["schemes"][number];

/** The nodes of a scheme in its order, each with its depth: dimensions are 1. */
export function schemeLines(scheme: Scheme): readonly { readonly node: SchemeNode; readonly level: number }[] {
  const below = (node: SchemeNode, level: number): readonly { readonly node: SchemeNode; readonly level: number }[] => [
    { node, level },
    ...(node.kind === "weightedSum" ? node.children.flatMap((child) => below(child, level + 1)) : []),
  ];
  return scheme.dimensions.flatMap((dimension) => below(dimension, 1));
}
