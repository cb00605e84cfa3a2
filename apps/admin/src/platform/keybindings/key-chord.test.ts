import { describe, expect, test } from "vitest";
import { chordText, matchesChord, parseChord } from "./key-chord.ts";
import { press } from "./testing/press.ts";

const ctrl = { ctrlKey: true };

describe("Mod", () => {
  test("is Ctrl, on a Mac the command key, and never the other one", () => {
    const chord = parseChord("Mod+P");
    expect(matchesChord(chord, press("p", ctrl), false)).toBe(true);
    expect(matchesChord(chord, press("p", { metaKey: true }), false)).toBe(false);
    expect(matchesChord(chord, press("p", { metaKey: true }), true)).toBe(true);
    expect(matchesChord(chord, press("p", ctrl), true)).toBe(false);
  });
});

describe("modifiers", () => {
  test("must be exactly those named", () => {
    expect(matchesChord(parseChord("Mod+Shift+P"), press("P", { ...ctrl, shiftKey: true }), false)).toBe(true);
    expect(matchesChord(parseChord("Mod+P"), press("P", { ...ctrl, shiftKey: true }), false)).toBe(false);
    expect(matchesChord(parseChord("Mod+P"), press("p", { ...ctrl, altKey: true }), false)).toBe(false);
    expect(matchesChord(parseChord("F1"), press("F1"), false)).toBe(true);
    expect(matchesChord(parseChord("F6"), press("F6", { shiftKey: true }), false)).toBe(false);
  });

  test("that change the sign do not hide the key", () => {
    expect(matchesChord(parseChord("Mod+Shift+/"), press("?", { ...ctrl, shiftKey: true, code: "Slash" }), false)).toBe(true);
    expect(matchesChord(parseChord("Alt+W"), press("∑", { altKey: true, code: "KeyW" }), true)).toBe(true);
    expect(matchesChord(parseChord("Mod+\\"), press("、", { ...ctrl, code: "Backslash" }), false)).toBe(true);
  });
});

describe("an input method", () => {
  test.each([
    ["isComposing", press("p", { ...ctrl, isComposing: true })],
    ["key code 229", press("p", { ...ctrl, keyCode: 229 })],
    ["Process", press("Process", { ...ctrl, code: "KeyP" })],
    ["a dead key", press("Dead", { ...ctrl, code: "KeyP" })],
  ])("keeps its keys: %s", (_, event) => {
    expect(matchesChord(parseChord("Mod+P"), event, false)).toBe(false);
  });
});

test("a key that cannot be read is a fault of whoever wrote it", () => {
  expect(() => parseChord("Super+P")).toThrow("Super+P");
});

test.each([
  ["Mod+Shift+P", "Ctrl+Shift+P", "⇧⌘P"],
  ["Ctrl+PageDown", "Ctrl+PageDown", "⌃PageDown"],
  ["Alt+W", "Alt+W", "⌥W"],
  ["F1", "F1", "F1"],
  ["Mod++", "Ctrl++", "⌘+"],
  ["ArrowRight", "→", "→"],
])("%s is written %s, on a Mac %s", (text, here, mac) => {
  expect(chordText(text, false)).toBe(here);
  expect(chordText(text, true)).toBe(mac);
});
