import { normaliseChinese } from "../kernel/chinese-text.ts";
import type { AppointmentKind, AppointmentRole } from "./appointment.ts";

/** One post named in a title. */
export interface TitlePart {
  readonly text: string;
  readonly role: AppointmentRole;
  readonly kind: AppointmentKind;
}

/** Bodies outside the two committees: a post there is 交叉任职. */
const OUTSIDE = /业委会|业主委员会|物业|公司|物管/u;
/** A compound's or building's own branch is below the community's Party organization. */
const BELOW = /小区|片区|楼栋|党小组/u;
const PARTY = /党|支部|总支/u;
const COMMITTEE = /居委会|居民委员会|村委会|村民委员会|居民委|村民委/u;
const TEAM = /两委/u;
const NOT_NOW = /^(?:原|拟|前)/u;

type Organ = "party" | "committee" | "team" | "outside" | "below" | null;

/**
 * The posts in a title as rosters write it: `梧桐里社区党委书记、居委会主任` is [partySecretary, director]; 网格党总支书记 is a
 * secretary too, because there a 网格党总支 takes the community's place; 小区党支部书记, 业委会主任 and former or intended posts
 * (原…, 拟任…) are not. A part without an organ (`党委副书记、委员`) takes the one before it. The first post of the two
 * committees is the main one, further ones concurrent. Never refuses: what it does not know is `other`. PPL-11
 */
export function readTitle(title: string): readonly TitlePart[] {
  const plain = normaliseChinese(title).replaceAll(" ", "");
  const parts = plain.split(/[、,;，；/+]|兼任|兼(?!职)/u).filter((part) => part !== "");
  let organ: Organ = null;
  let mainGiven = false;
  return parts.map((text) => {
    organ = organOf(text) ?? organ;
    const role = NOT_NOW.test(text) ? "other" : roleOf(text, organ);
    if (organ === "outside") return { text, role: "other", kind: "cross" };
    const kind: AppointmentKind = mainGiven ? "concurrent" : "main";
    mainGiven = true;
    return { text, role, kind };
  });
}

function organOf(text: string): Organ {
  if (OUTSIDE.test(text)) return "outside";
  if (BELOW.test(text)) return "below";
  if (TEAM.test(text)) return "team";
  if (COMMITTEE.test(text)) return "committee";
  return PARTY.test(text) ? "party" : null;
}

function roleOf(text: string, organ: Organ): AppointmentRole {
  if (organ === "outside" || organ === "below") return "other";
  if (text.endsWith("副书记")) return "partyDeputySecretary";
  // 第一书记 is sent from above and holds no seat of the community's own.
  if (text.endsWith("书记")) return text.endsWith("第一书记") ? "other" : "partySecretary";
  if (text.endsWith("副主任")) return organ === "party" ? "other" : "deputyDirector";
  if (text.endsWith("主任")) return organ === "party" ? "other" : "director";
  if (text.endsWith("委员") || (organ === "team" && text.endsWith("成员"))) return organ === "party" ? "partyMember" : organ === null ? "other" : "committeeMember";
  return "other";
}
