import { type Refusal, refuse } from "@yanzhen/domain/kernel";

/** MLPS (GB/T 22239 身份鉴别) and ASVS 5 contradict each other, so the rule is a profile (security decision 0002). */
export type PasswordProfile = "mlps" | "asvs";

/** The stems people choose, with the tails they hang on them: more than the 3,000 the rule asks for, and never read from outside. */
export const commonPasswords: ReadonlySet<string> = new Set(
  [
    "password",
    "passw0rd",
    "p@ssword",
    "p@ssw0rd",
    "admin",
    "administrator",
    "root",
    "welcome",
    "letmein",
    "qwerty",
    "qwertyuiop",
    "qazwsx",
    "1qaz2wsx",
    "zaq12wsx",
    "abc",
    "abcd",
    "abcdef",
    "iloveyou",
    "woaini",
    "wodemima",
    "mima",
    "guanliyuan",
    "baohe",
    "hefei",
    "anhui",
    "yanzhen",
    "zuzhibu",
    "dangyuan",
    "monkey",
    "dragon",
    "sunshine",
    "princess",
    "football",
    "master",
    "shadow",
    "superman",
    "michael",
    "charlie",
    "test",
    "guest",
    "user",
    "oracle",
    "huawei",
    "tencent",
    "alibaba",
    "china",
    "zhongguo",
    "beijing",
    "shanghai",
    "jiedao",
    "shequ",
    "xiaoqu",
    "wangge",
    "zhudian",
    "houbei",
    "zhengfu",
    "gongchandang",
    "asdfgh",
    "asdfghjkl",
    "zxcvbn",
    "zxcvbnm",
    "qweasd",
    "qweasdzxc",
    "q1w2e3r4",
    "1q2w3e4r",
    "!qaz2wsx",
    "changeme",
    "default",
    "secret",
    "computer",
    "internet",
    "5201314",
    "woaiwojia",
  ].flatMap((word) =>
    [
      "",
      "1",
      "12",
      "123",
      "1234",
      "12345",
      "123456",
      "1234567",
      "12345678",
      "123456789",
      "1234567890",
      "111",
      "000",
      "666",
      "888",
      "2023",
      "2024",
      "2025",
      "2026",
      "@123",
      "@1234",
      "@2024",
      "@2025",
      "@2026",
      "!",
      "!@#",
      "#123",
      "_123",
      ".123",
      "@123456",
    ].flatMap((tail) => [`${word}${tail}`, `${tail}${word}`]),
  ),
);

export interface PasswordContext {
  readonly username: string;
  readonly displayName: string;
  readonly districtName: string;
}

/** Why a password is not good enough, every reason at once; empty when it is. */
export function passwordFaults(password: string, context: PasswordContext, profile: PasswordProfile): readonly Refusal[] {
  const faults: Refusal[] = [];
  const plain = password.toLowerCase();
  const minimum = profile === "mlps" ? 10 : 15;
  if ([...password].length < minimum) faults.push(refuse("password.tooShort", { minimum }, "password").refusal);
  if ([...password].length > 128) faults.push(refuse("password.tooLong", { maximum: 128 }, "password").refusal);
  if (profile === "mlps") {
    const classes = [/[a-z]/u, /[A-Z]/u, /\d/u, /[^a-zA-Z\d]/u].filter((pattern) => pattern.test(password)).length;
    if (classes < 3) faults.push(refuse("password.tooFewClasses", { classes }, "password").refusal);
  }
  if (commonPasswords.has(plain) || /^(.)\1+$/u.test(plain)) faults.push(refuse("password.common", {}, "password").refusal);
  const words = [context.username, context.displayName, context.districtName].map((word) => word.toLowerCase()).filter((word) => word.length >= 3);
  const word = words.find((known) => plain.includes(known));
  if (word !== undefined) faults.push(refuse("password.containsName", { word }, "password").refusal);
  return faults;
}
