import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";

export type ResultData = inferRouterOutputs<AppRouter>["evaluation"]["result"];
export type ScoreNode = ResultData["root"];
export type Source = ResultData["sources"][number];
export type Mark = ResultData["marks"][number];

/** A line of the score on screen: a node, or a row or mark it rests on. */
export type ScoreRow = { readonly id: string; readonly level: number; readonly parent: string | null } & (
  | { readonly kind: "node"; readonly node: ScoreNode; readonly open: boolean; readonly opens: boolean }
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "mark"; readonly mark: Mark; readonly used: string | null }
  | { readonly kind: "nothing" }
);

/** The lines of a score down to what is open. A leaf opens to its rows and marks; one that was counted from none says so. */
export function scoreRows(result: ResultData, open: ReadonlySet<string>): readonly ScoreRow[] {
  const sources = new Map(result.sources.map((source) => [source.id, source]));
  const marks = new Map(result.marks.map((mark) => [mark.id, mark]));
  const rows: ScoreRow[] = [];
  const add = (node: ScoreNode, level: number, parent: string | null): void => {
    const isOpen = open.has(node.id);
    rows.push({ kind: "node", id: node.id, level, parent, node, open: isOpen, opens: node.children.length > 0 || node.value !== null });
    if (!isOpen) return;
    for (const child of node.children) add(child, level + 1, node.id);
    if (node.children.length > 0 || node.value === null) return;
    const below = { level: level + 1, parent: node.id };
    const rowsBelow = node.sources.flatMap((id) => sources.get(id) ?? []).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
    for (const source of rowsBelow) rows.push({ kind: "source", id: `${node.id} ${source.id}`, source, ...below });
    for (const id of node.marks) {
      const mark = marks.get(id);
      if (mark !== undefined) rows.push({ kind: "mark", id: `${node.id} ${id}`, mark, used: node.printed, ...below });
    }
    if (node.sources.length === 0 && node.marks.length === 0) rows.push({ kind: "nothing", id: `${node.id} none`, ...below });
  };
  add(result.root, 1, null);
  return rows;
}

/** Ids of the nodes on the way to one, itself included. */
export function pathTo(node: ScoreNode, id: string): readonly string[] {
  if (node.id === id) return [id];
  for (const child of node.children) {
    const below = pathTo(child, id);
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}

export function allNodes(node: ScoreNode): readonly ScoreNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}
