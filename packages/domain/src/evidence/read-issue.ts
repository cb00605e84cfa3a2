import { normaliseChinese } from "../kernel/chinese-text.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { IssueChannel, IssueClass } from "./issue-classes.ts";

const classWords: readonly (readonly [IssueClass, readonly string[]])[] = [
  ["elevator", ["电梯"]],
  ["charging", ["充电"]],
  ["parking", ["停车", "车位"]],
  ["lighting", ["路灯", "照明"]],
  ["heatingWater", ["供暖", "供水", "供热", "停水", "水压"]],
  ["leak", ["漏水", "渗水", "漏雨"]],
  ["noise", ["噪音", "噪声"]],
  ["vegetablePlots", ["毁绿", "种菜"]],
  ["sanitation", ["卫生", "垃圾"]],
  ["pets", ["宠物", "养犬", "养狗"]],
  ["fireSafety", ["消防", "飞线"]],
  ["ownersCommittee", ["业委会", "业主委员会"]],
  ["propertyService", ["物业"]],
  ["neighbours", ["邻里"]],
  ["elderCare", ["助老", "助餐", "养老"]],
  ["childcare", ["托育", "托管", "暑期"]],
  ["employment", ["就业", "创业"]],
  ["security", ["治安", "反诈"]],
  ["policyAdvice", ["咨询", "政策"]],
  ["convenience", ["便民"]],
];

/** The class a case platform's wording points to, `other` when none does. EVD-13 */
export function readIssueClass(text: string): IssueClass {
  const plain = normaliseChinese(text);
  return classWords.find(([, words]) => words.some((word) => plain.includes(word)))?.[0] ?? "other";
}

const channelWords: Readonly<Record<string, IssueChannel>> = {
  一楼见: "lobby",
  敲门: "doorVisit",
  敲门行动: "doorVisit",
  党群家访: "doorVisit",
  入户走访: "doorVisit",
  12345: "hotline",
  "12345热线": "hotline",
  热线: "hotline",
  大共治: "platform",
  共治包河: "platform",
  信访: "petition",
  来访: "callIn",
  电话: "callIn",
  其他: "other",
  其它: "other",
};

/** Reads a channel. Refuses `channel.unknown`. EVD-13 */
export function readChannel(text: string): Result<IssueChannel, "channel.unknown"> {
  const plain = normaliseChinese(text).replaceAll(" ", "");
  const channel = Object.hasOwn(channelWords, plain) ? channelWords[plain] : undefined;
  return channel === undefined ? refuse("channel.unknown", { text }, "channel") : ok(channel);
}
