/** Puts the keyboard into an editor once it is drawn, unless it has taken it already. */
export function focusEditor(tabId: string): void {
  requestAnimationFrame(() => {
    const pane = document.querySelector<HTMLElement>(`[data-editor="${CSS.escape(tabId)}"]`);
    if (pane === null || pane.contains(document.activeElement)) return;
    pane.focus({ preventScroll: true });
  });
}
