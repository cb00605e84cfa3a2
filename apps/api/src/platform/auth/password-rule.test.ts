import { expect, test } from "vitest";

import { hashPassword, passwordMatches } from "./password-hash.ts";
import { commonPasswords, passwordFaults } from "./password-rule.ts";

const context = { username: "street-01", displayName: "林小满", districtName: "包河区" };
const codes = (password: string, profile: "mlps" | "asvs" = "mlps") => passwordFaults(password, context, profile).map((fault) => fault.code);

test.each([
  ["Nan-shan-2719", []],
  ["Aa1-56789", ["password.tooShort"]],
  ["Aa1-567890", []],
  ["nanshanbeihai", ["password.tooFewClasses"]],
  ["nanshan2719x", ["password.tooFewClasses"]],
  ["NANSHAN-2719", []],
  ["P@ssw0rd2025", ["password.common"]],
  ["Admin@123456", ["password.common"]],
  ["aaaaaaaaaaaa", ["password.tooFewClasses", "password.common"]],
  ["Street-01-2719", ["password.containsName"]],
  ["我是林小满-2719Aa", ["password.containsName"]],
  ["包河区Nan-2719", ["password.containsName"]],
  [`Aa1-${"x".repeat(124)}`, []],
  [`Aa1-${"x".repeat(125)}`, ["password.tooLong"]],
])("by the profile of MLPS, %j: %j", (password, faults) => {
  expect(codes(password)).toEqual(faults);
});

test.each([
  ["a long phrase of small letters", []],
  ["fourteen chars", ["password.tooShort"]],
  ["passw0rd123456789", ["password.common"]],
  ["qwerty1234567890", ["password.common"]],
])("by the profile of ASVS, %j: %j", (password, faults) => {
  expect(codes(password, "asvs")).toEqual(faults);
});

test("128 characters count to the last one, and no character is cut", async () => {
  const password = `Aa1-${"山".repeat(124)}`;
  const hash = await hashPassword(password);
  expect(await passwordMatches(password, hash)).toBe(true);
  expect(await passwordMatches(password.slice(0, -1), hash)).toBe(false);
  expect(await passwordMatches(`${password.slice(0, -1)}川`, hash)).toBe(false);
});

test("the same password hashes differently each time", async () => {
  expect(await hashPassword("Nan-shan-2719")).not.toBe(await hashPassword("Nan-shan-2719"));
});

test("the list of common passwords holds more than 3,000, each refused with its own reason", () => {
  expect(commonPasswords.size).toBeGreaterThan(3000);
  const context = { username: "someone", displayName: "某某", districtName: "某区" };
  for (const word of ["1q2w3e4r!@#", "zhudian@2026", "5201314888", "woaiwojia123"]) {
    expect(passwordFaults(word, context, "mlps").map(({ code }) => code)).toContain("password.common");
  }
});
