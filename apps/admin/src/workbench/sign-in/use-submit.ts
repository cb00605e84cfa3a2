import type { Refusal } from "@yanzhen/domain/kernel";
import { useState, type FormEvent } from "react";
import { callError } from "../../platform/trpc/call-error.ts";

export type SubmitFault = { readonly kind: "refusal"; readonly refusal: Refusal } | { readonly kind: "offline" } | { readonly kind: "fault"; readonly requestId: string | null };

export interface Submit {
  readonly pending: boolean;
  readonly fault: SubmitFault | null;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly run: (work: () => Promise<void>) => Promise<void>;
}

/** A form of the sign-in pages: one call at a time, its refusal kept for the form to show. */
export function useSubmit(work: (fields: FormData) => Promise<void>): Submit {
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<SubmitFault | null>(null);
  const run = async (call: () => Promise<void>): Promise<void> => {
    if (pending) return;
    setPending(true);
    setFault(null);
    try {
      await call();
    } catch (error) {
      const read = callError(error);
      if (read.kind === "fault") console.error(error);
      setFault(read);
    } finally {
      setPending(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    void run(() => work(fields));
  };
  return { pending, fault, submit, run };
}

export function fieldOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
