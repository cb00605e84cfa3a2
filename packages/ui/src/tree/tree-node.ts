import type { IconName } from "../primitives/icon-names.ts";

export interface TreeNode {
  readonly id: string;
  readonly label: string;
  /** Dim text behind the label. */
  readonly detail?: string;
  readonly icon?: IconName;
  readonly childCount: number;
  readonly badge?: string;
  readonly tone?: "normal" | "warning" | "error" | "dim";
  /** Colour of the icon, for severities. */
  readonly iconTone?: "info" | "warning" | "error";
}

export interface VisibleNode {
  readonly node: TreeNode;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly parentId: string | null;
  /** Children were asked for and have not come yet. */
  readonly waiting: boolean;
}

/** The nodes on screen, in order: the roots and the children of what is open. */
export function visibleNodes(roots: readonly TreeNode[], childrenOf: (id: string) => readonly TreeNode[] | undefined, expanded: ReadonlySet<string>): readonly VisibleNode[] {
  const rows: VisibleNode[] = [];
  const add = (nodes: readonly TreeNode[], level: number, parentId: string | null): void => {
    for (const [at, node] of nodes.entries()) {
      const open = expanded.has(node.id) && node.childCount > 0;
      const children = open ? childrenOf(node.id) : [];
      rows.push({ node, level, position: at + 1, siblings: nodes.length, parentId, waiting: children === undefined });
      if (children !== undefined) add(children, level + 1, node.id);
    }
  };
  add(roots, 1, null);
  return rows;
}
