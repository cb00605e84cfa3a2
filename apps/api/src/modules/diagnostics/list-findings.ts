import type { Diagnostic } from "@yanzhen/domain/diagnostics";
import { LOCALES, text } from "@yanzhen/domain/messages";

import type { RequestContext } from "../../platform/context.ts";
import type { ReadMoment } from "../../platform/read.ts";
import { narrowScope } from "../org/public.ts";
import { countOf, type FindingCounts } from "./count-findings.ts";
import { type CountsInput, type FilterPaths, type ListInput, passes, sorted } from "./finding-filter.ts";
import { type FindingNames, namesOf } from "./finding-names.ts";
import { type FindingView, findingView } from "./finding-view.ts";
import { scopedFindings } from "./scoped-findings.ts";

/** A window of the findings of the scope. */
export async function listFindings(ctx: RequestContext, moment: ReadMoment, input: ListInput): Promise<{ readonly rows: readonly FindingView[]; readonly total: number }> {
  const { shown, suppressed } = await scopedFindings(ctx, moment, input.at);
  const aside = new Map(suppressed.map(({ diagnostic, suppression }) => [diagnostic, suppression] as const));
  const paths = await pathsOf(moment, input);
  const candidates = (input.suppressed ? [...aside.keys()] : shown).filter((finding) => passes(finding, input, paths));
  const wanted = input.text === undefined ? candidates : await withText(moment, candidates, input.text);
  const page = sorted(wanted, input.sort, input.descending).slice(input.offset, input.offset + input.limit);
  const names = await namesOf(moment, page);
  return { rows: page.map((finding) => findingView(ctx, finding, names, aside.get(finding) ?? null)), total: wanted.length };
}

/** How many findings there are, by severity, rule and unit; and how many were put aside. */
export async function countFindings(ctx: RequestContext, moment: ReadMoment, input: CountsInput): Promise<FindingCounts> {
  const { shown, suppressed } = await scopedFindings(ctx, moment, input.at);
  const paths = await pathsOf(moment, input);
  const candidates = shown.filter((finding) => passes(finding, input, paths));
  const wanted = input.text === undefined ? candidates : await withText(moment, candidates, input.text);
  return countOf(moment, wanted, suppressed.filter(({ diagnostic }) => passes(diagnostic, input, paths)).length);
}

async function pathsOf({ db, scope }: ReadMoment, { unitId, subject }: Pick<ListInput, "unitId" | "subject">): Promise<FilterPaths> {
  const pathOf = async (id: string): Promise<string | null> => {
    const narrowed = await narrowScope(db, scope, id);
    if (narrowed === null) return null;
    return narrowed.paths === "all" ? "/" : (narrowed.paths[0] ?? null);
  };
  return {
    unit: unitId === undefined || unitId === "none" ? unitId : await pathOf(unitId),
    subject: subject?.type === "unit" ? await pathOf(subject.id) : undefined,
  };
}

/** Findings whose text, in either language, or whose names hold all the words. */
async function withText(moment: ReadMoment, findings: readonly Diagnostic[], asked: string): Promise<readonly Diagnostic[]> {
  const words = asked.normalize("NFKC").toLowerCase().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return findings;
  const names = await namesOf(moment, findings);
  return findings.filter((finding) => {
    const whole = wordsOf(finding, names);
    return words.every((word) => whole.includes(word));
  });
}

function wordsOf(finding: Diagnostic, names: FindingNames): string {
  const subject = names.of(finding.subject.id);
  const related = (finding.related ?? []).map((other) => names.shown(other.id));
  const own = [subject?.person, subject?.unit, subject?.title, finding.path === undefined ? null : names.place(finding.path)?.name];
  const texts = LOCALES.flatMap((locale) => [text(finding.messageKey, finding.facts, locale), text(`label.rule.${finding.ruleId}`, {}, locale)]);
  return [finding.ruleId, ...own, ...related, ...texts]
    .filter((part) => typeof part === "string")
    .join(" ")
    .toLowerCase();
}
