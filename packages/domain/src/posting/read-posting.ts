import { normaliseChinese } from "../kernel/chinese-text.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import { textOf } from "../people/read-cell.ts";
import type { CellValue } from "../people/read-cell.ts";
import type { PostingRole } from "./posting.ts";

const numerals: Readonly<Record<string, number>> = { 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 全周: 7 };

/** Reads days a week: 3, `3`, `3天`, `三天`, `每周三天`, `每周不少于3天`, `全周`. Refuses `dutyDays.unknown`, `dutyDays.range`. PST-13 */
export function readDutyDays(cell: CellValue): Result<number, "dutyDays.unknown" | "dutyDays.range"> {
  const text = textOf(cell);
  const plain = normaliseChinese(text)
    .replaceAll(" ", "")
    .replace(/^(?:每周|一周|周)?(?:不少于|至少)?/u, "")
    .replace(/(?:天|日|个工作日)?(?:\/周|每周)?$/u, "");
  const days = /^\d+$/.test(plain) ? Number(plain) : Object.hasOwn(numerals, plain) ? numerals[plain] : undefined;
  if (days === undefined) return refuse("dutyDays.unknown", { text }, "dutyDays");
  return days <= 7 ? ok(days) : refuse("dutyDays.range", { days }, "dutyDays");
}

const roleWords: Readonly<Record<string, PostingRole>> = {
  牵头: "lead",
  牵头人: "lead",
  组长: "lead",
  负责人: "lead",
  主责: "lead",
  A岗: "lead",
  成员: "member",
  组员: "member",
  驻点成员: "member",
  协助: "deputy",
  副组长: "deputy",
  副职: "deputy",
  B岗: "deputy",
  AB岗: "deputy",
};

/** Reads a role word. Refuses `postingRole.unknown`. PST-14 */
export function readPostingRole(text: string): Result<PostingRole, "postingRole.unknown"> {
  const plain = normaliseChinese(text).replaceAll(" ", "");
  const role = Object.hasOwn(roleWords, plain) ? roleWords[plain] : undefined;
  return role === undefined ? refuse("postingRole.unknown", { text }, "role") : ok(role);
}

/** The role a post in the compound's branch suggests: 书记 leads, 副书记 is the deputy, others are members. PST-14 */
export function roleOfBranchTitle(title: string | null): PostingRole {
  const plain = normaliseChinese(title ?? "");
  if (plain.endsWith("副书记")) return "deputy";
  return plain.endsWith("书记") ? "lead" : "member";
}
