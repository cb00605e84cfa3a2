import { useState, type ReactNode } from "react";
import { Panel, type PanelSize } from "react-resizable-panels";

export interface KeptPanelProps {
  readonly id: string;
  /** Pixels it had last. */
  readonly size: number;
  readonly minSize: number;
  readonly maxSize?: string;
  readonly onSize: (pixels: number) => void;
  readonly children: ReactNode;
}

/**
 * A bar beside the editors that keeps its pixels when the window changes. The size it starts with is read once: handing the
 * changing one back would set the size again in the middle of a drag.
 */
export function KeptPanel({ id, size, minSize, maxSize, onSize, children }: KeptPanelProps) {
  const [first] = useState(size);
  const keep = ({ inPixels }: PanelSize): void => {
    if (inPixels >= minSize) onSize(Math.round(inPixels));
  };
  return (
    <Panel id={id} defaultSize={first} minSize={minSize} maxSize={maxSize} groupResizeBehavior="preserve-pixel-size" onResize={keep}>
      {children}
    </Panel>
  );
}
