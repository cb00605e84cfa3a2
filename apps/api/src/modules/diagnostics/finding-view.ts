import { decide, evaluateAny } from "@yanzhen/domain/access";
import { type Diagnostic, keyOf, type QuickFix, type Severity } from "@yanzhen/domain/diagnostics";
import type { Facts, Refusal } from "@yanzhen/domain/kernel";
import { reportingPolicies } from "@yanzhen/domain/reporting";
import { missingOf, ruleOf } from "@yanzhen/domain/rules";

import { allPolicies } from "../../platform/all-policies.ts";
import type { RequestContext } from "../../platform/context.ts";
import type { FindingNames } from "./finding-names.ts";
import { pathOfFinding } from "./finding-path.ts";
import type { SuppressionRow } from "./queries/suppressions.ts";

export interface FixView {
  /** The domain command and its input. */
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly labelKey: string;
  /** Told apart by, where several are offered. */
  readonly who: string | null;
  /** What would happen, as a text of the domain's messages. */
  readonly preview: { readonly key: string; readonly facts: Facts };
  /** Fields a person has to fill in before it can run; empty runs as it is. */
  readonly missing: readonly string[];
  readonly can: true | Refusal;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** One finding as it leaves the server: its text as a key with facts, and whom and where it is about by name. */
export interface FindingView {
  readonly key: string;
  readonly ruleId: string;
  readonly owner: string;
  readonly severity: Severity;
  readonly clause: string;
  readonly messageKey: string;
  readonly facts: Facts;
  readonly subject: { readonly type: string; readonly id: string };
  readonly person: Named | null;
  /** The compound, community or unit it is about; for a person, the unit that keeps the file. */
  readonly unit: Named | null;
  /** The unit two below the district it belongs to, for grouping. */
  readonly township: Named | null;
  readonly title: string | null;
  readonly others: readonly string[];
  readonly fixes: readonly FixView[];
  readonly suppression: { readonly id: string; readonly version: number; readonly reason: string; readonly until: string } | null;
  readonly can: Readonly<Record<"diagnostics.suppress" | "diagnostics.lift", true | Refusal>>;
}

export function findingView(ctx: RequestContext, finding: Diagnostic, names: FindingNames, suppression: SuppressionRow | null): FindingView {
  const subject = names.of(finding.subject.id);
  const home = finding.path === undefined ? null : names.place(finding.path);
  const relatedPerson = finding.related?.find((other) => other.type === "person");
  const about = subject?.person !== null || relatedPerson === undefined ? subject : names.of(relatedPerson.id);
  const person = named(about?.personId, about?.person);
  // A reserve entry's unit is the seat it aims at, which says nothing about where the person is.
  const unit = (finding.subject.type === "reserveEntry" ? null : named(subject?.unitId, subject?.unit)) ?? home;
  const record = { path: pathOfFinding(ctx, finding) };
  const may = (command: "diagnostics.suppress" | "diagnostics.lift"): true | Refusal => {
    const decision = decide(reportingPolicies, command, ctx.actor, record);
    return decision.ok ? true : decision.refusal;
  };
  const facts = withName(finding.facts, names);
  return {
    key: keyOf(finding),
    ruleId: finding.ruleId,
    owner: finding.owner,
    severity: finding.severity,
    clause: ruleOf(finding.ruleId)?.clause ?? "",
    messageKey: finding.messageKey,
    facts,
    subject: finding.subject,
    person,
    unit,
    township: finding.path === undefined ? null : names.township(finding.path),
    title: subject?.title ?? null,
    others: (finding.related ?? []).filter((other) => other.type === "person" && other.id !== person?.id).flatMap((other) => names.shown(other.id) ?? []),
    fixes: (finding.fixes ?? []).map((fix) => fixView(ctx, finding, fix, names, { facts, person, unit, title: subject?.title ?? null, path: record.path })),
    suppression: suppression === null ? null : { id: suppression.id, version: suppression.version, reason: suppression.reason, until: suppression.until },
    can: { "diagnostics.suppress": may("diagnostics.suppress"), "diagnostics.lift": may("diagnostics.lift") },
  };
}

function named(id: string | null | undefined, name: string | null | undefined): Named | null {
  return id === null || id === undefined || name === null || name === undefined ? null : { id, name };
}

interface About {
  readonly facts: Facts;
  readonly person: Named | null;
  readonly unit: Named | null;
  readonly title: string | null;
  readonly path: string | null;
}

function fixView(ctx: RequestContext, finding: Diagnostic, fix: QuickFix, names: FindingNames, about: About): FixView {
  // A fix may act on another row than the finding is about: one posting of several, the earlier of two posts.
  const target = ["postingId", "appointmentId"].map((field) => fix.input[field]).find((id): id is string => typeof id === "string");
  const row = target === undefined || target === finding.subject.id ? null : names.of(target);
  const unitId = fix.input["unitId"];
  const unit = typeof unitId === "string" ? names.of(unitId)?.unit : undefined;
  const whom = row?.person ?? (typeof about.facts["person"] === "string" ? about.facts["person"] : about.person?.name);
  const facts: Facts = {
    ...about.facts,
    ...plain(fix.input),
    person: whom ?? "",
    unit: unit ?? row?.unit ?? about.unit?.name ?? "",
    title: row?.title ?? about.title ?? "",
  };
  const policy = Object.hasOwn(allPolicies, fix.command) ? allPolicies[fix.command] : undefined;
  const forbidden = policy !== undefined && evaluateAny(policy.when, ctx.actor, { path: about.path }) === false;
  return {
    command: fix.command,
    input: fix.input,
    labelKey: fix.labelKey,
    who: finding.fixes !== undefined && finding.fixes.length > 1 ? (row?.person ?? null) : null,
    preview: { key: fix.labelKey.replace("label.fix.", "label.fixPreview."), facts },
    missing: missingOf(fix) ?? [],
    can: forbidden ? { code: "access.denied", facts: { command: fix.command } } : true,
  };
}

/** The plain values of an input; a patch's own are called `new…`. */
function plain(input: QuickFix["input"]): Facts {
  const { patch, ...rest } = input;
  const news =
    typeof patch === "object" && patch !== null ? Object.entries(patch).map(([name, value]) => [`new${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, value] as const) : [];
  return Object.fromEntries([...Object.entries(rest), ...news].filter((pair): pair is [string, string | number] => typeof pair[1] === "string" || typeof pair[1] === "number"));
}

/** A fact that is a person's id becomes the name. */
function withName(facts: Facts, names: FindingNames): Facts {
  const id = facts["person"];
  return typeof id === "string" ? { ...facts, person: names.of(id)?.person ?? "" } : facts;
}
