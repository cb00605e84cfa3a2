/** Rows that are no business record and are deleted when their time is over. */
export const retentionSubjects = ["session", "loginAttempt", "job"] as const;
export type RetentionSubject = (typeof retentionSubjects)[number];

export interface RetentionRule {
  readonly subject: RetentionSubject;
  /** Whole months after the row ended. */
  readonly keepMonths: number;
  readonly basis: string;
}

const SHORTEST = "个人信息保护法第十九条：保存期限为实现处理目的所必要的最短时间；具体月数由区委组织部确定";

/** What is stored at the beginning; the department's rows win. Business records and the audit log are not among them. ACC-18 */
export const shippedRetention: readonly RetentionRule[] = [
  { subject: "session", keepMonths: 1, basis: SHORTEST },
  { subject: "loginAttempt", keepMonths: 1, basis: SHORTEST },
  { subject: "job", keepMonths: 6, basis: SHORTEST },
];
