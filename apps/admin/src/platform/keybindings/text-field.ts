const NOT_TEXT = new Set(["button", "checkbox", "radio", "submit", "reset", "file", "range", "color", "image"]);

/** Whether typing into the element makes text, so that its own keys and its own undo come first. */
export function isTextField(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !NOT_TEXT.has(element.type) && !element.readOnly;
}
