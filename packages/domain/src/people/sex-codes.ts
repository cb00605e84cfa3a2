/** GB/T 2261.1: 未知, 男, 女, 未说明. */
export const sexCodes = ["0", "1", "2", "9"] as const;
export type Sex = (typeof sexCodes)[number];
