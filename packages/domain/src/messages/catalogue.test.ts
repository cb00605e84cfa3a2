import { describe, expect, test } from "vitest";
import { catalogue, parts, refusalText, text } from "./catalogue.ts";
import { LOCALES, placeholdersOf } from "./message.ts";
import type { Dictionary } from "./message.ts";

const dictionaries: readonly [string, Dictionary][] = Object.entries(parts);

describe.each(dictionaries)("texts of %s", (_name, part) => {
  test("MSG-3 stand in both languages, none empty", () => {
    expect(Object.keys(part.en).toSorted()).toEqual(Object.keys(part["zh-CN"]).toSorted());
    for (const locale of LOCALES) {
      for (const [key, template] of Object.entries(part[locale])) {
        expect(template.trim(), `${key} in ${locale}`).toBe(template);
        expect(template, `${key} in ${locale}`).not.toBe("");
      }
    }
  });

  test("MSG-3 have the same placeholders in both languages, and every brace is one", () => {
    for (const [key, template] of Object.entries(part["zh-CN"])) {
      const english = part.en[key] ?? "";
      expect(placeholdersOf(english), key).toEqual(placeholdersOf(template));
      for (const each of [template, english]) {
        expect(each.replace(/\{[A-Za-z][A-Za-z0-9]*(?::[A-Za-z][A-Za-z0-9.]*)?\}/g, ""), key).not.toMatch(/[{}]/);
      }
    }
  });

  test("MSG-3 English texts hold no Chinese sentence marks", () => {
    for (const [key, template] of Object.entries(part.en)) expect(template, key).not.toMatch(/[。，；！？]/);
  });

  test("MSG-5 keys are prefixed by what they are", () => {
    for (const key of Object.keys(part["zh-CN"])) {
      expect(key).toMatch(/^(refusal|finding|label|command)\.[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/);
    }
  });
});

test("MSG-3 no key stands in two files", () => {
  const seen = new Map<string, string>();
  for (const [name, part] of dictionaries) {
    for (const key of Object.keys(part["zh-CN"])) {
      expect(seen.get(key), `${key} stands in ${name} too`).toBeUndefined();
      seen.set(key, name);
    }
  }
  expect(Object.keys(catalogue["zh-CN"])).toHaveLength(seen.size);
});

test("MSG-3 every label named in a placeholder has members", () => {
  const keys = Object.keys(catalogue["zh-CN"]);
  for (const [key, template] of Object.entries(catalogue["zh-CN"])) {
    for (const placeholder of placeholdersOf(template)) {
      const label = placeholder.slice(1, -1).split(":")[1];
      if (label !== undefined)
        expect(
          keys.some((each) => each.startsWith(`${label}.`)),
          `${key}: ${label}`,
        ).toBe(true);
    }
  }
});

test("MSG-4 a refusal reads as its text with its facts, related ones a line each", () => {
  const refusal = {
    code: "access.rolesExclusive",
    facts: { role: "systemAdmin", other: "auditAdmin" },
    related: [{ code: "access.selfGrant" }],
  };
  expect(refusalText(refusal, "zh-CN")).toBe("“系统管理员”与“安全审计员”不得由同一账号担任（三员分立）。\n不得给自己授予角色。");
  expect(refusalText({ code: "date.impossible", facts: { text: "2026-02-30" } }, "en")).toBe("The date “2026-02-30” does not exist.");
});

test("MSG-2 a code without a text shows itself", () => {
  expect(refusalText({ code: "no.such" }, "en")).toBe("refusal.no.such");
  expect(text("label.role.systemAdmin", {}, "zh-CN")).toBe("系统管理员");
});
