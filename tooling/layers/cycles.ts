import type { LayerRule, Violation } from "./layer-rule.ts";
import type { SourceFile } from "./source-file.ts";

/** Tarjan's strongly connected components, over what is loaded statically; types too, since they are read together. */
export const noCycles: LayerRule = {
  id: "no-cycles",
  why: "no file imports itself by way of others",
  check: (files) => components(files).map((circle): Violation => ({ file: circle[0] ?? "", what: circle.join(" → ") })),
};

function components(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const targets = new Map(files.map((file) => [file.path, file.imports.filter(({ kind }) => kind !== "dynamic").map(({ to }) => to)]));
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const waiting = new Set<string>();
  const circles: string[][] = [];

  const visit = (path: string): number => {
    const mine = order.size;
    order.set(path, mine);
    low.set(path, mine);
    stack.push(path);
    waiting.add(path);
    for (const to of targets.get(path) ?? []) {
      if (!targets.has(to)) continue;
      if (!order.has(to)) low.set(path, Math.min(low.get(path) ?? mine, visit(to)));
      else if (waiting.has(to)) low.set(path, Math.min(low.get(path) ?? mine, order.get(to) ?? mine));
    }
    const lowest = low.get(path) ?? mine;
    if (lowest === mine) {
      const circle = stack.splice(stack.indexOf(path));
      for (const member of circle) waiting.delete(member);
      if (circle.length > 1 || (targets.get(path) ?? []).includes(path)) circles.push(circle.toSorted());
    }
    return lowest;
  };
  for (const { path } of files) if (!order.has(path)) visit(path);
  return circles;
}
