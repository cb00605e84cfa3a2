import { useSyncExternalStore } from "react";

export interface Words<W> {
  readonly zh: W;
  readonly en: W;
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  return () => observer.disconnect();
}

const isEnglish = (): boolean => document.documentElement.lang.toLowerCase().startsWith("en");

/** This package's own few words, in the document's language; Chinese unless the document says English. */
export function useWords<W>({ zh, en }: Words<W>): W {
  return useSyncExternalStore(subscribe, isEnglish) ? en : zh;
}
