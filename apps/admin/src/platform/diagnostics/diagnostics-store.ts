import { useMemo } from "react";
import { createStore, useStore } from "../shell/store.ts";
import type { Subject } from "../shell/workbench.ts";
import type { Uri } from "../uris/route.ts";

export type Severity = "error" | "warning" | "info";

/** A problem as editors mark it; its commands find it by the key. */
export interface Finding {
  readonly key: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly text: string;
  readonly who: { readonly id: string; readonly name: string } | null;
  /** The row it is about, and the person and unit behind it. */
  readonly about: readonly Pick<Subject, "type" | "id">[];
  readonly uri: Uri;
  /** The clause it rests on, with its source. */
  readonly clause: string;
  readonly fixable: boolean;
}

export type FindingCounts = Readonly<Record<Severity, number>>;

interface Published {
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
}

export const NO_FINDINGS: FindingCounts = { error: 0, warning: 0, info: 0 };

export const diagnosticsStore = createStore<Readonly<Record<string, Published>>>({});

/** Replaces all that `owner` published. `counts` may exceed the findings, which can be a page of them. */
export function publishFindings(owner: string, findings: readonly Finding[], counts: FindingCounts = countOf(findings)): void {
  diagnosticsStore.set((all) => ({ ...all, [owner]: { findings, counts } }));
}

export function clearFindings(owner?: string): void {
  diagnosticsStore.set((all) => (owner === undefined ? {} : Object.fromEntries(Object.entries(all).filter(([name]) => name !== owner))));
}

export function countOf(findings: readonly Finding[]): FindingCounts {
  const counts = { ...NO_FINDINGS };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

export function useFindings(filter: { readonly subject?: Pick<Subject, "type" | "id"> | null } = {}): readonly Finding[] {
  const all = useStore(diagnosticsStore);
  const type = filter.subject?.type;
  const id = filter.subject?.id;
  return useMemo(() => {
    const findings = Object.values(all).flatMap((published) => published.findings);
    return id === undefined ? findings : findings.filter(({ about }) => about.some((subject) => subject.type === type && subject.id === id));
  }, [all, type, id]);
}

export function useFindingCounts(): FindingCounts {
  const all = useStore(diagnosticsStore);
  return useMemo(() => sumOf(Object.values(all).map(({ counts }) => counts)), [all]);
}

export function sumOf(counts: readonly FindingCounts[]): FindingCounts {
  const sum = { ...NO_FINDINGS };
  for (const one of counts) {
    sum.error += one.error;
    sum.warning += one.warning;
    sum.info += one.info;
  }
  return sum;
}
