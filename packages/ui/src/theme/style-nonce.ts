/** The nonce the server wrote into index.html; empty where no policy is set (development, tests). */
export function styleNonce(): string {
  const value = document.querySelector("meta[name=style-nonce]")?.getAttribute("content") ?? "";
  return value === "__CSP_NONCE__" ? "" : value;
}

/**
 * Sets the nonce on every `<style>` element scripts create. Scroll-lock and scroll-bar measuring inside antd ignore the
 * nonce it is configured with, and a strict policy would block them.
 */
export function nonceForStyles(nonce: string): void {
  if (nonce === "") return;
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (name.toLowerCase() === "style") element.setAttribute("nonce", nonce);
    return element;
  };
}
