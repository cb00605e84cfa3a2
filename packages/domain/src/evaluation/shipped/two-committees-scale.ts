import type { GradeScale } from "../scheme.ts";

/**
 * 优秀、称职、基本称职、不称职 for members of the two committees, as in article 38 of the Civil Servants Law; the
 * thresholds 90/70/60 are for the department to set. Contract staff are graded on another scale (优秀/合格/…).
 */
export const twoCommitteesScale: GradeScale = {
  code: "twoCommittees",
  grades: [
    { code: "excellent", label: { "zh-CN": "优秀", en: "Excellent" }, from: "90" },
    { code: "competent", label: { "zh-CN": "称职", en: "Competent" }, from: "70" },
    { code: "basicallyCompetent", label: { "zh-CN": "基本称职", en: "Basically competent" }, from: "60" },
    { code: "incompetent", label: { "zh-CN": "不称职", en: "Not competent" }, from: "0" },
  ],
};
