export interface Township {
  readonly code: string;
  readonly name: string;
  readonly kind: "street" | "town" | "megaCommunity";
}

/** The street-level units of Baohe by their real names and codes (statistical division codes, 2023); everything below is invented. */
export const townships: readonly Township[] = [
  { code: "003", name: "芜湖路街道", kind: "street" },
  { code: "001", name: "骆岗街道", kind: "street" },
  { code: "002", name: "常青街道", kind: "street" },
  { code: "004", name: "包公街道", kind: "street" },
  { code: "005", name: "望湖街道", kind: "street" },
  { code: "006", name: "义城街道", kind: "street" },
  { code: "007", name: "烟墩街道", kind: "street" },
  { code: "010", name: "万年埠街道", kind: "street" },
  { code: "011", name: "同安街道", kind: "street" },
  { code: "100", name: "淝河镇", kind: "town" },
  { code: "102", name: "大圩镇", kind: "town" },
  { code: "400", name: "滨湖世纪社区", kind: "megaCommunity" },
  { code: "401", name: "方兴社区", kind: "megaCommunity" },
];
