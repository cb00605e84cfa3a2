import type { Told } from "./bench-store.ts";
import type { MeasuredEvaluation } from "./evaluation.ts";
import type { Measured } from "./measure.ts";

export interface Run {
  readonly date: string;
  readonly engine: string;
  readonly size: Told;
  readonly rounds: number;
  readonly memoryMb: number;
  readonly measured: readonly Measured[];
  readonly evaluation: MeasuredEvaluation;
}

/** What performance.md asks of scoring 5,000 people, in milliseconds: the scores, and with the whole explanation kept as text. */
const EVALUATION = { scores: 400, kept: 800 } as const;

/** Whether a screen keeps its target, with the margin of a quarter that noise asks for. */
export function keepsTarget({ scenario: { target }, ratio, productMs }: Measured): boolean {
  return "ratio" in target ? ratio <= target.ratio * 1.25 : productMs <= target.milliseconds * 1.25;
}

const two = (value: number): string => value.toFixed(2);

/** The table of ratios as it stands in docs/performance.md. */
export function reportOf(run: Run): string {
  const rows = run.measured.map((one) => {
    const { target, name, told } = one.scenario;
    const wanted = "ratio" in target ? `≤ ${target.ratio} × floor` : `≤ ${target.milliseconds} ms`;
    return `| ${name}: ${told} | ${two(one.floorMs)} | ${two(one.productMs)} | ${two(one.ratio)} | ${wanted} | ${keepsTarget(one) ? "kept" : "missed"} | ${two(one.productTail)} / ${two(one.floorTail)} |`;
  });
  const { size } = run;
  return [
    `Measured ${run.date} on ${run.engine}: ${size.people.toLocaleString("en-US")} people, ${size.postings.toLocaleString("en-US")} postings, ${size.evidence.toLocaleString("en-US")} ledger rows, ${size.scores.toLocaleString("en-US")} scores; median of ${run.rounds} interleaved rounds; server process ${run.memoryMb.toFixed(0)} MiB afterwards.`,
    "",
    "| screen | floor, CPU ms | product, CPU ms | product ÷ floor | target | | p99 ÷ p50 at 32 in flight, product / floor |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    "",
    evaluationLine(run.evaluation),
  ].join("\n");
}

function evaluationLine({ people, rows, factsMs, scoresMs, textMs }: MeasuredEvaluation): string {
  const [scored, kept] = [factsMs + scoresMs, factsMs + scoresMs + textMs];
  const told = (ms: number, most: number): string => `${ms.toFixed(0)} ms (≤ ${most}, ${ms <= most ? "kept" : "missed"})`;
  return `Evaluation, the engine alone: ${people.toLocaleString("en-US")} people from ${rows.toLocaleString("en-US")} credits under the shipped quarterly scheme: scores with their explanations ${told(scored, EVALUATION.scores)}, written out as stored ${told(kept, EVALUATION.kept)}.`;
}

const BEGIN = "<!-- bench: begin -->";
const END = "<!-- bench: end -->";

/** Puts a table between the marks of a page, whose words around it stay. */
export function withReport(page: string, table: string): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the page has no ${BEGIN} … ${END}`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${table}\n\n${page.slice(to)}`;
}
