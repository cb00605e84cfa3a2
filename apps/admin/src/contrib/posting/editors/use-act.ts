import type { Change } from "../../../platform/trpc/use-change.ts";

interface Act {
  /** A field's setter that also forgets the server's last answer: it was about the former value. */
  readonly edit: <V>(set: (value: V) => void) => (value: V) => void;
  /** Sends what the parser took; true when it was saved. */
  readonly save: () => Promise<boolean>;
}

/** What every form of a posting does with its fields and its button. */
export function useAct<I, O>(change: Change<I, O>, parsed: { readonly success: true; readonly data: I } | { readonly success: false }, onDone: () => void): Act {
  return {
    edit: (set) => (value) => {
      change.reset();
      set(value);
    },
    save: async () => {
      if (!parsed.success) return false;
      const { ok } = await change.run(parsed.data);
      if (ok) onDone();
      return ok;
    },
  };
}
