import type { Refusal } from "@yanzhen/domain/kernel";
import { useEffect, useState } from "react";
import type { Locale } from "./bilingual.ts";
import { domainText } from "./domain-text.ts";
import { localeStore, useLocale } from "./locale-store.ts";

/** The shell's way to a refusal's text: the catalogue is fetched when the first refusal is shown, not with the first screen. */
export async function refusalMessage(refusal: Refusal, locale: Locale = localeStore.get()): Promise<string> {
  return (await domainText(locale)).refusal(refusal);
}

/** Empty until the catalogue is there. */
export function useRefusalMessage(refusal: Refusal | null): string {
  const locale = useLocale();
  const [message, setMessage] = useState("");
  useEffect(() => {
    let current = true;
    setMessage("");
    if (refusal !== null) {
      void refusalMessage(refusal, locale).then((text) => {
        if (current) setMessage(text);
        return undefined;
      });
    }
    return () => {
      current = false;
    };
  }, [refusal, locale]);
  return message;
}
