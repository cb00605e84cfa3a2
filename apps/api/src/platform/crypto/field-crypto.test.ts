import { describe, expect, test } from "vitest";

import { FieldCrypto } from "./field-crypto.ts";

const crypto = new FieldCrypto(Buffer.alloc(32, 5));
const other = new FieldCrypto(Buffer.alloc(32, 6));
const PERSON = "0190a1b2-0000-7000-8000-000000000001";
const NUMBER = "34999919900307231X";
const place = { table: "person", column: "id_no", rowId: PERSON };
const { key, wrapped } = crypto.newPersonKey(PERSON);

describe("cipher texts", () => {
  const sealed = crypto.encrypt(key, place, NUMBER);

  test("open in their own place only: not in another row, column or table, and not under another key", () => {
    expect(crypto.decrypt(key, place, sealed)).toBe(NUMBER);
    for (const moved of [{ rowId: "0190a1b2-0000-7000-8000-000000000002" }, { column: "phone" }, { table: "hist" }]) {
      expect(() => crypto.decrypt(key, { ...place, ...moved }, sealed)).toThrow();
    }
    expect(() => crypto.decrypt(crypto.newPersonKey(PERSON).key, place, sealed)).toThrow();
  });

  test("a changed one does not open, and the same text is sealed differently each time", () => {
    const parts = sealed.split(".");
    for (const part of [3, 4, 5]) {
      const changed = parts.map((text, i) => (i === part ? (text.startsWith("A") ? `B${text.slice(1)}` : `A${text.slice(1)}`) : text)).join(".");
      expect(() => crypto.decrypt(key, place, changed)).toThrow();
    }
    expect(crypto.encrypt(key, place, NUMBER)).not.toBe(sealed);
  });

  test("a person's key opens under its own master key and for its own person only", () => {
    expect(crypto.unwrap(PERSON, wrapped)).toEqual(key);
    expect(() => other.unwrap(PERSON, wrapped)).toThrow();
    expect(() => crypto.unwrap("0190a1b2-0000-7000-8000-000000000002", wrapped)).toThrow();
  });
});

describe("the blind index", () => {
  test.each([
    ["idNo", "34999919900307231x"],
    ["idNo", "３４９９９９１９９００３０７２３１Ｘ"],
    ["idNo", " 349999 19900307 231X "],
    ["idNo", "349999-19900307-231X"],
  ] as const)("%s %j is the same number", (kind, variant) => {
    expect(crypto.blindIndex(kind, variant)).toBe(crypto.blindIndex(kind, NUMBER));
  });

  test.each(["+8619912345871", "86 199 1234 5871", "１９９１２３４５８７１", "199-1234-5871"])("telephone %j is the same number", (variant) => {
    expect(crypto.blindIndex("phone", variant)).toBe(crypto.blindIndex("phone", "19912345871"));
  });

  test("says nothing without the key, differs by kind, and another number has another one", () => {
    expect(other.blindIndex("idNo", NUMBER)).not.toBe(crypto.blindIndex("idNo", NUMBER));
    expect(crypto.blindIndex("phone", NUMBER)).not.toBe(crypto.blindIndex("idNo", NUMBER));
    expect(crypto.blindIndex("idNo", "349999199003072301")).not.toBe(crypto.blindIndex("idNo", NUMBER));
  });
});
