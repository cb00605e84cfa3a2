import type { Facts, Refusal } from "../kernel/result.ts";
import { en as kernelEn, zh as kernelZh } from "./kernel.messages.ts";
import { en as diagnosticsEn, zh as diagnosticsZh } from "./diagnostics.messages.ts";
import { en as accessEn, zh as accessZh } from "./access.messages.ts";
import { en as orgEn, zh as orgZh } from "./org.messages.ts";
import { en as peopleEn, zh as peopleZh } from "./people.messages.ts";
import { en as postingEn, zh as postingZh } from "./posting.messages.ts";
import { en as evidenceEn, zh as evidenceZh } from "./evidence.messages.ts";
import { en as evaluationEn, zh as evaluationZh } from "./evaluation.messages.ts";
import { en as growthEn, zh as growthZh } from "./growth.messages.ts";
import { en as reserveEn, zh as reserveZh } from "./reserve.messages.ts";
import { en as successionEn, zh as successionZh } from "./succession.messages.ts";
import { en as reportingEn, zh as reportingZh } from "./reporting.messages.ts";
import { en as exchangeEn, zh as exchangeZh } from "./exchange.messages.ts";
import { en as auditEn, zh as auditZh } from "./audit.messages.ts";
import { en as sessionEn, zh as sessionZh } from "./session.messages.ts";
import { en as platformEn, zh as platformZh } from "./platform.messages.ts";
import { en as commandLineEn, zh as commandLineZh } from "./command-line.messages.ts";
import { lookUp, render, renderRefusal } from "./message.ts";
import type { Dictionary, Locale } from "./message.ts";

/** Every capability's texts; the test proves that keys are unique and both languages complete. MSG-3 */
export const parts = {
  kernel: { "zh-CN": kernelZh, en: kernelEn },
  diagnostics: { "zh-CN": diagnosticsZh, en: diagnosticsEn },
  access: { "zh-CN": accessZh, en: accessEn },
  org: { "zh-CN": orgZh, en: orgEn },
  people: { "zh-CN": peopleZh, en: peopleEn },
  posting: { "zh-CN": postingZh, en: postingEn },
  evidence: { "zh-CN": evidenceZh, en: evidenceEn },
  evaluation: { "zh-CN": evaluationZh, en: evaluationEn },
  growth: { "zh-CN": growthZh, en: growthEn },
  reserve: { "zh-CN": reserveZh, en: reserveEn },
  succession: { "zh-CN": successionZh, en: successionEn },
  reporting: { "zh-CN": reportingZh, en: reportingEn },
  exchange: { "zh-CN": exchangeZh, en: exchangeEn },
  audit: { "zh-CN": auditZh, en: auditEn },
  session: { "zh-CN": sessionZh, en: sessionEn },
  platform: { "zh-CN": platformZh, en: platformEn },
  commandLine: { "zh-CN": commandLineZh, en: commandLineEn },
} as const satisfies Record<string, Dictionary>;

const allParts: readonly Dictionary[] = Object.values(parts);

export const catalogue: Dictionary = { "zh-CN": merged("zh-CN"), en: merged("en") };

/** The text of a key in the language asked for; see `render` for facts and faults. MSG-1 */
export function text(key: string, facts: Facts, locale: Locale): string {
  return render(catalogue, key, facts, locale);
}

/** Whether a key has a text. */
export function hasText(key: string): boolean {
  return lookUp(catalogue, key, "zh-CN") !== undefined;
}

/** A refusal in the language asked for; see `renderRefusal`. MSG-4 */
export function refusalText(refusal: Refusal, locale: Locale): string {
  return renderRefusal(catalogue, refusal, locale);
}

function merged(locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(allParts.flatMap((part) => Object.entries(part[locale])));
}
