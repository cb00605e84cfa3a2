import type { KeyboardEvent } from "react";

/** An input method is choosing characters: the key is meant for it, not for the page. Safari only says so by the code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
