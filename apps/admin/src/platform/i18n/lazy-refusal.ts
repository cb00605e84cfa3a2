import type { Refusal } from "@yanzhen/domain/kernel";
import { useEffect, useState } from "react";
import { localeStore, useLocale } from "./locale-store.ts";
import type { Locale } from "./bilingual.ts";

/** The shell's way to a refusal's text: the catalogue is fetched when the first refusal is shown, not with the first screen. */
export async function refusalMessage(refusal: Refusal, locale: Locale = localeStore.get()): Promise<string> {
  const { refusalText } = await import("@yanzhen/domain/messages");
  return refusalText(refusal, locale);
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
