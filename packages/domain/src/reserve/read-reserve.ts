import { normaliseChinese } from "../kernel/chinese-text.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { ReadinessLevel, ReserveClass } from "./reserve.ts";

/** Reads 书记后备, 书记/副书记后备, 书记、副书记后备人选, 两委后备, 其他两委成员后备, 委员后备. Refuses `reserveClass.unknown`. RSV-17 */
export function readReserveClass(text: string): Result<ReserveClass, "reserveClass.unknown"> {
  const plain = normaliseChinese(text)
    .replaceAll(" ", "")
    .replace(/^(?:社区|村|村社区)/u, "")
    .replace(/(?:后备)?(?:干部|人选|人才|力量)?$/u, "")
    .replace(/后备$/u, "");
  if (/^(?:(?:党(?:组织|委|总支|支部))?(?:正|副)?书记|正职)(?:[、,;/和及](?:党(?:组织|委|总支|支部))?(?:副?书记|副职))?$/u.test(plain)) return ok("secretary");
  if (/^(?:其他|其它)?(?:两委|委员|两委委员|两委成员|成员|班子成员)(?:成员|委员)?$/u.test(plain)) return ok("member");
  return refuse("reserveClass.unknown", { text }, "class");
}

const readinessWords: Readonly<Record<string, ReadinessLevel>> = {
  近期: "near",
  成熟: "near",
  近期可用: "near",
  近期可提拔使用: "near",
  中期: "middle",
  较成熟: "middle",
  基本成熟: "middle",
  远期: "far",
  长期: "far",
  中远期: "far",
  培养: "far",
};

/** Reads 近期, 中期, 远期 and the words some streets use for them. Refuses `readiness.unknown`. RSV-17 */
export function readReadiness(text: string): Result<ReadinessLevel, "readiness.unknown"> {
  const plain = normaliseChinese(text).replaceAll(" ", "");
  const level = Object.hasOwn(readinessWords, plain) ? readinessWords[plain] : undefined;
  return level === undefined ? refuse("readiness.unknown", { text }, "readiness") : ok(level);
}
