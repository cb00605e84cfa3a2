import { useSyncExternalStore } from "react";
import type { EditorIconName, IconName, ShellIconName } from "./icon-names.ts";
import { shellIconPaths } from "./icon-paths-shell.ts";
import "./icon.css";

export type { IconName };

let editorPaths: Readonly<Record<EditorIconName, string>> | null = null;
let asked = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The drawings of editor icons arrive once; until then an icon keeps its room and draws nothing. */
function drawingOf(name: IconName): string | null {
  if (name in shellIconPaths) return shellIconPaths[name as ShellIconName];
  if (editorPaths !== null) return editorPaths[name as EditorIconName];
  if (!asked) {
    asked = true;
    void import("./icon-paths-editor.ts").then((loaded) => {
      editorPaths = loaded.editorIconPaths;
      for (const listener of listeners) listener();
      return undefined;
    });
  }
  return null;
}

export interface IconProps {
  readonly name: IconName;
  readonly size?: number;
  readonly className?: string;
  /** Set only where the icon alone carries the meaning. */
  readonly label?: string;
  readonly spin?: boolean;
}

export function Icon({ name, size = 16, className, label, spin }: IconProps) {
  const drawing = useSyncExternalStore(subscribe, () => drawingOf(name));
  const [head = "", path = ""] = drawing?.split("|") ?? [];
  const box = Number.parseInt(head, 10) || 16;
  const classes = ["yz-icon", spin ? "yz-icon-spin" : "", className ?? ""].filter(Boolean).join(" ");
  const aria = label === undefined ? ({ "aria-hidden": true } as const) : ({ role: "img", "aria-label": label } as const);
  return (
    <svg className={classes} width={size} height={size} viewBox={`0 0 ${box} ${box}`} fill="currentColor" focusable="false" {...aria}>
      {path === "" ? null : <path d={path} fillRule={head.endsWith("e") ? "evenodd" : undefined} />}
    </svg>
  );
}
