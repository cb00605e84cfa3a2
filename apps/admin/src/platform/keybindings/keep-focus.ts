import { isModalOpen } from "./modal-open.ts";

/**
 * When what had the keyboard goes (a form that is saved, a row that is removed), the keyboard stays in the editor or the part of the
 * window it was in, instead of at the top of the page. Returns its end.
 */
export function keepFocus(): () => void {
  let last: Element | null = null;
  let home: HTMLElement | null = null;
  const onFocus = (event: FocusEvent): void => {
    last = event.target instanceof Element ? event.target : null;
    home = last?.closest<HTMLElement>("[data-editor], [data-region]") ?? null;
  };
  const observer = new MutationObserver(() => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    last = null;
    if (home === null || !home.isConnected || !home.checkVisibility() || isModalOpen()) return;
    if (!home.hasAttribute("tabindex")) home.tabIndex = -1;
    home.focus({ preventScroll: true });
  });
  document.addEventListener("focusin", onFocus);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", onFocus);
    observer.disconnect();
  };
}
