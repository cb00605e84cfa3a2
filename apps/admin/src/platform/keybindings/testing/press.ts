import type { KeyPress } from "../key-chord.ts";

/** A key press as tests write it. */
export function press(key: string, patch: Partial<KeyPress> = {}): KeyPress {
  return { key, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0, ...patch };
}
