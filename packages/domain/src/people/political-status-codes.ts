/** GB/T 4762. Two characters: many systems drop the leading zero, so codes stay text. */
export const politicalStatuses = [
  { code: "01", zh: "中共党员", en: "member of the Communist Party of China" },
  { code: "02", zh: "中共预备党员", en: "probationary member of the Communist Party of China" },
  { code: "03", zh: "共青团员", en: "member of the Communist Youth League" },
  { code: "04", zh: "民革党员", en: "member of the Revolutionary Committee of the Kuomintang" },
  { code: "05", zh: "民盟盟员", en: "member of the China Democratic League" },
  { code: "06", zh: "民建会员", en: "member of the China National Democratic Construction Association" },
  { code: "07", zh: "民进会员", en: "member of the China Association for Promoting Democracy" },
  { code: "08", zh: "农工党党员", en: "member of the Chinese Peasants' and Workers' Democratic Party" },
  { code: "09", zh: "致公党党员", en: "member of the China Zhi Gong Party" },
  { code: "10", zh: "九三学社社员", en: "member of the Jiusan Society" },
  { code: "11", zh: "台盟盟员", en: "member of the Taiwan Democratic Self-Government League" },
  { code: "12", zh: "无党派人士", en: "public figure without party affiliation" },
  { code: "13", zh: "群众", en: "not a member of a party" },
] as const;

export type PoliticalStatus = (typeof politicalStatuses)[number]["code"];

export const politicalStatusCodes = politicalStatuses.map((s) => s.code) as readonly PoliticalStatus[];

/** Full member of the Party; a probationary member has no vote yet (党章 art. 7). PPL-7 */
export function isFullPartyMember(status: string | null): boolean {
  return status === "01";
}

/** Full or probationary member. PPL-7 */
export function isPartyMember(status: string | null): boolean {
  return status === "01" || status === "02";
}
