/** A pressed combination as plain data. `mod` is Ctrl, on a Mac ⌘. */
export interface KeyChord {
  readonly mod: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** `KeyboardEvent.key` in lower case, or a letter or digit. */
  readonly key: string;
}

/** What of a keyboard event decides; a plain object in tests. */
export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "keyCode">;

/** In the order they are written. */
const MODIFIERS = ["ctrl", "alt", "shift", "mod"] as const;
type Modifier = (typeof MODIFIERS)[number];
const isModifier = (text: string): text is Modifier => MODIFIERS.some((modifier) => modifier === text);

export function parseChord(text: string): KeyChord {
  const parts = text.split("+").map((part) => part.trim().toLowerCase());
  // "Mod++" ends in two empty parts and means the plus key.
  const key = text.endsWith("++") || text === "+" ? "+" : (parts.at(-1) ?? "");
  const modifiers = new Set(parts.slice(0, -1).filter((part) => part !== ""));
  if (key === "" || [...modifiers].some((modifier) => !isModifier(modifier))) throw new Error(`key ${text} cannot be read`);
  return { mod: modifiers.has("mod"), ctrl: modifiers.has("ctrl"), alt: modifiers.has("alt"), shift: modifiers.has("shift"), key };
}

/** While an input method composes, every key belongs to it: 229 and "Process" are how browsers say so. */
export function isComposing(press: KeyPress): boolean {
  return press.isComposing || press.keyCode === 229 || press.key === "Process" || press.key === "Dead";
}

export function matchesChord(chord: KeyChord, press: KeyPress, mac: boolean): boolean {
  if (isComposing(press)) return false;
  const wantsCtrl = chord.ctrl || (chord.mod && !mac);
  const wantsMeta = chord.mod && mac;
  if (press.ctrlKey !== wantsCtrl || press.metaKey !== wantsMeta || press.altKey !== chord.alt) return false;
  if (press.shiftKey !== chord.shift && !isShiftedSign(chord, press)) return false;
  return press.key.toLowerCase() === chord.key || physicalKey(press) === chord.key;
}

/** `Mod++` and `?` carry Shift on many layouts; the sign itself is what was meant. */
function isShiftedSign(chord: KeyChord, press: KeyPress): boolean {
  return !chord.shift && press.key === chord.key && chord.key.length === 1 && !/[a-z0-9]/.test(chord.key);
}

const SIGN_PLACES: Readonly<Record<string, string>> = {
  Slash: "/",
  Backslash: "\\",
  Comma: ",",
  Period: ".",
  Semicolon: ";",
  Quote: "'",
  BracketLeft: "[",
  BracketRight: "]",
  Minus: "-",
  Equal: "=",
  Backquote: "`",
};

/** Shift, Option on a Mac, and a Chinese input method's full-width signs change `key`; the place of the key then decides. */
function physicalKey(press: KeyPress): string | null {
  return /^(?:Key|Digit)([A-Z0-9])$/.exec(press.code)?.[1]?.toLowerCase() ?? SIGN_PLACES[press.code] ?? null;
}

const MAC_SIGNS: Readonly<Record<Modifier, string>> = { mod: "⌘", ctrl: "⌃", alt: "⌥", shift: "⇧" };
const KEY_NAMES: Readonly<Record<string, string>> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  pageup: "PageUp",
  pagedown: "PageDown",
  escape: "Esc",
  enter: "Enter",
  delete: "Delete",
  backspace: "Backspace",
  home: "Home",
  end: "End",
  tab: "Tab",
  " ": "Space",
};

/** As keys are written on this machine: `Ctrl+Shift+P`, `⇧⌘P`. */
export function chordText(text: string, mac: boolean): string {
  const chord = parseChord(text);
  const key = KEY_NAMES[chord.key] ?? chord.key.toUpperCase();
  const names = MODIFIERS.filter((name) => chord[name]);
  if (mac) return names.map((name) => MAC_SIGNS[name]).join("") + key;
  const written = [chord.mod || chord.ctrl ? "Ctrl" : "", chord.alt ? "Alt" : "", chord.shift ? "Shift" : "", key];
  return written.filter((part) => part !== "").join("+");
}
