import type { Refusal } from "@yanzhen/domain/kernel";
import { useMutation, type UseMutationOptions } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Bilingual } from "../i18n/bilingual.ts";
import { announceChange } from "./announce-change.ts";
import { callError } from "./call-error.ts";
import { reportCallError } from "./report-call-error.ts";
import { refetchSoon } from "./refetch-soon.ts";

/** Somebody else saved first: the version to save over, and what now stands there where the server sent it. */
export interface Conflict {
  readonly version: number | null;
  readonly current: unknown;
}

export type ChangeResult<O> = { readonly ok: true; readonly value: O } | { readonly ok: false; readonly refusal: Refusal };

export interface Change<I, O> {
  /** Never throws: a refusal is an answer, a fault has already been shown as a notification. */
  readonly run: (input: I) => Promise<ChangeResult<O>>;
  readonly pending: boolean;
  readonly refusal: Refusal | null;
  /** The refusal of one field, also inside a refusal about several. */
  readonly fieldRefusal: (field: string) => Refusal | null;
  readonly conflict: Conflict | null;
  /** Forgets the last answer, for instance when the person edits on. */
  readonly reset: () => void;
}

export interface ChangeOptions<I, O> {
  /** What is said when it is done; null says nothing. */
  readonly done?: (value: O, input: I) => Bilingual | string | null;
}

const FAULT: Refusal = { code: "call.fault" };

/** A command to the server: remembers it for undo, says that it is done, refetches what is on screen, keeps its refusals. */
export function useChange<I, O, E, C>(options: UseMutationOptions<O, E, I, C>, { done }: ChangeOptions<I, O> = {}): Change<I, O> {
  const { mutateAsync, isPending } = useMutation(options);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const say = useRef(done);
  useEffect(() => {
    say.current = done;
  });
  const reset = useCallback(() => {
    setRefusal(null);
    setConflict(null);
  }, []);
  const run = useCallback(
    async (input: I): Promise<ChangeResult<O>> => {
      reset();
      try {
        const value = await mutateAsync(input);
        announceChange(value, say.current?.(value, input) ?? null);
        refetchSoon();
        return { ok: true, value };
      } catch (error) {
        const read = callError(error);
        if (read.kind !== "refusal") {
          reportCallError(error);
          return { ok: false, refusal: FAULT };
        }
        setRefusal(read.refusal);
        if (read.refusal.code === "edit.conflict") setConflict(conflictOf(read.refusal, read.current));
        return { ok: false, refusal: read.refusal };
      }
    },
    [mutateAsync, reset],
  );
  const fieldRefusal = useCallback((field: string) => refusalOfField(refusal, field), [refusal]);
  return useMemo(() => ({ run, pending: isPending, refusal, fieldRefusal, conflict, reset }), [run, isPending, refusal, fieldRefusal, conflict, reset]);
}

function conflictOf({ facts }: Refusal, current: unknown): Conflict {
  const version = Number(facts?.["version"] ?? Number.NaN);
  return { version: Number.isInteger(version) ? version : null, current };
}

export function refusalOfField(refusal: Refusal | null, field: string): Refusal | null {
  if (refusal === null) return null;
  if (refusal.field === field) return refusal;
  for (const related of refusal.related ?? []) {
    const found = refusalOfField(related, field);
    if (found !== null) return found;
  }
  return null;
}
