import { Callout } from "@yanzhen/ui/primitives";
import { useDomainText } from "../../../platform/i18n/use-domain-text.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import type { AuditVerdict } from "../administration-data.ts";
import { administrationTexts } from "../administration.texts.ts";
import { momentText } from "../moment-text.ts";

/** What checking the whole log found, with the first places that do not fit. */
export function AuditVerdictLine({ verdict }: { readonly verdict: AuditVerdict }) {
  const t = useTexts(administrationTexts);
  const domain = useDomainText();
  if (verdict.faultCount === 0) {
    return (
      <Callout tone="ok" live>
        {momentText(verdict.at)} · {t("sound", { rows: verdict.rows.toLocaleString("en-US"), seals: verdict.seals.toLocaleString("en-US") })}
      </Callout>
    );
  }
  return (
    <Callout tone="error" live title={`${momentText(verdict.at)} · ${t("unsound", { n: verdict.faultCount })}`}>
      <ul>
        {verdict.faults.slice(0, 5).map((fault) => {
          const place = "auditId" in fault ? fault.auditId : String(fault.seal);
          return (
            <li key={`${fault.kind} ${place}`}>
              {domain.text(`label.auditFault.${fault.kind}`)} · {place}
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}
