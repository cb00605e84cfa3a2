import { useEffect, useMemo, useState } from "react";
import { contextKeyStore } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { contributed } from "../../platform/contribute.ts";
import type { QuickItem, QuickOpenProvider } from "../../platform/contribution.ts";
import { useLocale } from "../../platform/i18n/locale-store.ts";
import { useAsOf } from "../../platform/shell/as-of.ts";
import { sessionConditions } from "../../platform/session/session-store.ts";
import { startProvider } from "./start-provider.ts";

const PAUSE_MS = 140;
const LIMIT = 12;

export interface QuickGroup {
  readonly provider: QuickOpenProvider;
  readonly items: readonly QuickItem[];
  readonly failed: boolean;
}

export interface QuickAnswer {
  readonly groups: readonly QuickGroup[];
  readonly busy: boolean;
  /** What is shown was found for a former text. */
  readonly stale: boolean;
}

interface Answers {
  readonly text: string;
  readonly byProvider: ReadonlyMap<string, { readonly items: readonly QuickItem[]; readonly failed: boolean }>;
}

/** Asks every provider after a short pause in typing; each answer is shown as it arrives, late ones of older texts are dropped. */
export function useQuickItems(text: string): QuickAnswer {
  const locale = useLocale();
  const { at } = useAsOf();
  const asked = text.trim();
  const providers = useMemo(
    () => [startProvider, ...contributed("quickOpen").filter((provider) => holds(provider.when, contextKeyStore.get(), sessionConditions()))].toSorted((a, b) => a.order - b.order),
    [],
  );
  const [answers, setAnswers] = useState<Answers>({ text: "", byProvider: new Map() });

  useEffect(() => {
    const stop = new AbortController();
    const ask = async (provider: QuickOpenProvider): Promise<void> => {
      const answer = await provider
        .search(asked, { signal: stop.signal, at, locale, limit: LIMIT })
        .then((items) => ({ items, failed: false }))
        .catch(() => ({ items: [], failed: true }));
      if (stop.signal.aborted) return;
      setAnswers((before) => {
        // What the former text found stays until the first answer to the new one, so the list does not blink.
        const kept = before.text === asked ? before.byProvider : new Map();
        return { text: asked, byProvider: new Map([...kept, [provider.id, answer]]) };
      });
    };
    const timer = setTimeout(
      () => {
        for (const provider of providers) void ask(provider);
      },
      asked === "" ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, at, locale, providers]);

  return useMemo(
    () => ({
      groups: providers.map((provider) => ({ provider, ...(answers.byProvider.get(provider.id) ?? { items: [], failed: false }) })),
      stale: answers.text !== asked,
      busy: answers.text !== asked || answers.byProvider.size < providers.length,
    }),
    [providers, answers, asked],
  );
}
