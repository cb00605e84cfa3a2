/** How the reader asked for something to be opened; the workbench's `open` takes it as it is. */
export interface OpenHow {
  /** One click: a look that the next one replaces. */
  readonly preview?: boolean;
  /** With the platform's modifier: beside what is open. */
  readonly side?: boolean;
  readonly keepFocus?: boolean;
}

interface Modifiers {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

export const LOOK: OpenHow = { preview: true, keepFocus: true };

export function openHow({ ctrlKey, metaKey }: Modifiers): OpenHow {
  return ctrlKey || metaKey ? { side: true } : {};
}
