import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import styles from "./tree.module.css";
import { classNames } from "../primitives/class-names.ts";
import { Icon } from "../primitives/icon.tsx";
import { isComposing } from "../primitives/is-composing.ts";
import { LOOK, type OpenHow, openHow } from "../primitives/open-how.ts";
import { Skeleton } from "../primitives/skeleton.tsx";
import { type TreeNode, visibleNodes } from "./tree-node.ts";
import { useRowWindow } from "./use-row-window.ts";

export interface TreeProps {
  readonly label: string;
  /** Undefined while they load. */
  readonly roots: readonly TreeNode[] | undefined;
  /** Undefined while they load; asked for open nodes only. */
  readonly childrenOf: (id: string) => readonly TreeNode[] | undefined;
  readonly expanded: ReadonlySet<string>;
  readonly onExpandedChange: (expanded: ReadonlySet<string>) => void;
  readonly onOpen: (node: TreeNode, how: OpenHow) => void;
  readonly onContextMenu?: (node: TreeNode, at: { readonly x: number; readonly y: number }) => void;
  readonly selectedId?: string | null;
  /** The node the keyboard stands on, when it moves there. */
  readonly onActiveChange?: (node: TreeNode) => void;
}

const ROW = 22;
const INDENT = 10;

/** A lazy tree of any size: only rows on screen are drawn, the keyboard moves as in VS Code. */
export function Tree({ label, roots, childrenOf, expanded, onExpandedChange, onOpen, onContextMenu, selectedId = null, onActiveChange }: TreeProps) {
  const base = useId();
  const rows = useMemo(() => visibleNodes(roots ?? [], childrenOf, expanded), [roots, childrenOf, expanded]);
  const [activeId, setActiveId] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ node }) => node.id === (activeId ?? selectedId)),
  );
  const { attach, from, to, scrollTo, pageRows } = useRowWindow(rows.length, ROW);
  const typed = useRef({ text: "", until: 0 });
  const scrolledTo = useRef<string | null>(null);
  useEffect(() => {
    const index = rows.findIndex(({ node }) => node.id === selectedId);
    // Only a new selection scrolls; rows that come and go do not.
    if (index < 0 || scrolledTo.current === selectedId) return;
    scrolledTo.current = selectedId;
    scrollTo(index);
  }, [rows, selectedId, scrollTo]);
  if (roots === undefined) return <Skeleton lines={6} />;
  const toggle = (id: string, open: boolean): void => {
    const next = new Set(expanded);
    if (open) next.add(id);
    else next.delete(id);
    onExpandedChange(next);
  };
  const go = (index: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return;
    setActiveId(row.node.id);
    onActiveChange?.(row.node);
    scrollTo(rows.indexOf(row));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    if (row === undefined || isComposing(event)) return;
    const { node, parentId } = row;
    const open = expanded.has(node.id);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + pageRows()),
      PageUp: () => go(at - pageRows()),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      ArrowRight: () => (node.childCount > 0 && !open ? toggle(node.id, true) : node.childCount > 0 ? go(at + 1) : undefined),
      ArrowLeft: () => (open && node.childCount > 0 ? toggle(node.id, false) : parentId === null ? undefined : go(rows.findIndex((other) => other.node.id === parentId))),
      Enter: () => onOpen(node, openHow(event)),
      " ": () => onOpen(node, LOOK),
      ContextMenu: () => {
        const place = document.getElementById(`${base}-${at}`)?.getBoundingClientRect();
        onContextMenu?.(node, { x: place?.left ?? 0, y: place?.bottom ?? 0 });
      },
    };
    const move = event.altKey || (event.ctrlKey && event.key !== "Enter") ? undefined : moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      move();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) typeAhead(event.key, event.timeStamp);
  };
  const typeAhead = (key: string, now: number): void => {
    typed.current = { text: (now < typed.current.until ? typed.current.text : "") + key.toLowerCase(), until: now + 700 };
    const order = [...rows.slice(at + 1), ...rows.slice(0, at + 1)];
    const found = order.find(({ node }) => node.label.toLowerCase().startsWith(typed.current.text));
    if (found !== undefined) go(rows.indexOf(found));
  };
  const onClick = (event: MouseEvent, node: TreeNode): void => {
    setActiveId(node.id);
    onActiveChange?.(node);
    if (event.detail === 2) onOpen(node, {});
    else onOpen(node, event.ctrlKey || event.metaKey ? openHow(event) : LOOK);
  };
  return (
    <div
      ref={attach}
      role="tree"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={rows.length > 0 ? `${base}-${at}` : undefined}
      className={styles["tree"]}
      onKeyDown={onKeyDown}
      onFocus={() => {
        const row = rows[at];
        if (row !== undefined) onActiveChange?.(row.node);
      }}
    >
      <div role="presentation" className={styles["rows"]} style={{ height: rows.length * ROW }}>
        {rows.slice(from, to).map((row, offset) => {
          const index = from + offset;
          const { node, level, position, siblings, waiting } = row;
          const open = expanded.has(node.id);
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree itself takes the keyboard
            <div
              key={node.id}
              id={`${base}-${index}`}
              role="treeitem"
              aria-level={level}
              aria-posinset={position}
              aria-setsize={siblings}
              aria-expanded={node.childCount > 0 ? open : undefined}
              aria-selected={node.id === selectedId}
              className={classNames(styles["row"], node.id === selectedId && styles["selected"], index === at && styles["active"], node.tone !== undefined && styles[node.tone])}
              style={{ transform: `translateY(${index * ROW}px)`, paddingLeft: 4 + (level - 1) * INDENT }}
              onClick={(event) => onClick(event, node)}
              onContextMenu={(event) => {
                if (onContextMenu === undefined) return;
                event.preventDefault();
                setActiveId(node.id);
                onActiveChange?.(node);
                onContextMenu(node, { x: event.clientX, y: event.clientY });
              }}
            >
              <span
                className={styles["twist"]}
                aria-hidden
                onClick={(event) => {
                  if (node.childCount === 0) return;
                  event.stopPropagation();
                  setActiveId(node.id);
                  toggle(node.id, !open);
                }}
              >
                {node.childCount === 0 ? null : <Icon name={waiting ? "loading" : open ? "chevron-down" : "chevron-right"} spin={waiting} />}
              </span>
              {node.icon === undefined ? null : <Icon name={node.icon} className={node.iconTone === undefined ? "" : (styles[`${node.iconTone}Icon`] ?? "")} />}
              <span className={styles["label"]}>{node.label}</span>
              <span className={styles["detail"]}>{node.detail}</span>
              {node.badge === undefined ? null : <span className={styles["badge"]}>{node.badge}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
