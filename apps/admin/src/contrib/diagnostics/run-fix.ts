import { refusedInPast } from "../../platform/commands/change-refusal.ts";
import { domainText } from "../../platform/i18n/domain-text.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { runChange } from "../../platform/trpc/run-change.ts";
import type { FindingRow, FixRow } from "./finding-row.ts";
import { placeOfFinding, placeOfFix } from "./finding-place.ts";
import { fixCall } from "./fix-calls.ts";

const WHY = { basis: { zh: "依据", en: "Basis" }, reason: { zh: "理由", en: "Reason" } } as const;

type Choice = { readonly fix: FixRow } | { readonly command: "diagnostics.openFinding" | "diagnostics.suppress" | "diagnostics.lift" };

/** The menu behind Ctrl+.: what would solve it, each with what it would do, and what can always be done. */
export async function offerFixes(finding: FindingRow, wb: Workbench): Promise<void> {
  const locale = wb.locale();
  const domain = await domainText(locale);
  const past = refusedInPast(null, wb) !== null;
  const fixes = past ? [] : finding.fixes;
  const en = locale === "en";
  const chosen = await wb.pick<Choice>({ zh: "快速修复", en: "Quick Fix" }, [
    ...fixes.map((fix) => ({
      label: `${domain.text(fix.labelKey)}${fix.who === null ? "" : `${en ? ": " : "："}${fix.who}`}${fixCall(fix)?.why === null ? "" : "…"}`,
      detail: fix.can === true ? domain.text(fix.preview.key, fix.preview.facts) : domain.refusal(fix.can),
      value: { fix },
    })),
    { label: en ? "Open" : "打开", detail: [finding.person?.name, finding.unit?.name].filter(Boolean).join(" · "), value: { command: "diagnostics.openFinding" } },
    ...(past ? [] : [asideChoice(finding, en)]),
  ]);
  if (chosen === null) return;
  if ("command" in chosen) await wb.run(chosen.command, { key: finding.key });
  else await runFix(finding, chosen.fix, wb);
}

function asideChoice({ suppression }: FindingRow, en: boolean): { readonly label: string; readonly value: Choice } {
  return suppression === null
    ? { label: en ? "Put Aside…" : "搁置…", value: { command: "diagnostics.suppress" } }
    : { label: en ? "Show Again" : "恢复提示", value: { command: "diagnostics.lift" } };
}

/** Shows what would happen and does it; what still needs a person's entry is opened where it is entered. */
async function runFix(finding: FindingRow, fix: FixRow, wb: Workbench): Promise<void> {
  const domain = await domainText(wb.locale());
  if (fix.can !== true) {
    wb.notify({ severity: "warning", text: domain.text(fix.labelKey), detail: domain.refusal(fix.can) });
    return;
  }
  const call = fixCall(fix);
  if (call === null) {
    wb.open(placeOfFix(finding, fix));
    return;
  }
  const label = domain.text(fix.labelKey);
  const preview = domain.text(fix.preview.key, fix.preview.facts);
  if (call.why !== null) {
    const why = await wb.ask({ title: { zh: preview, en: preview }, placeholder: WHY[call.why], minLength: 4, maxLength: 200 });
    if (why !== null) await runChange(() => call.run(why), label);
    return;
  }
  const sure = await wb.confirm({ title: { zh: label, en: label }, detail: preview, confirm: { zh: "执行", en: "Do It" } });
  if (sure) await runChange(() => call.run(""), label);
}

export function openFinding(finding: FindingRow, wb: Workbench): void {
  wb.open(placeOfFinding(finding));
}
