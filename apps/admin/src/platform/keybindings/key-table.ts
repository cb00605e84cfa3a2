import type { FoldedCond } from "@yanzhen/domain/access";
import type { RegisteredCommand } from "../commands/command-registry.ts";
import type { ContextKeys, When } from "../commands/when.ts";
import { holds } from "../commands/when.ts";
import { type KeyChord, type KeyPress, matchesChord, parseChord } from "./key-chord.ts";

export interface KeyBinding {
  readonly command: string;
  readonly text: string;
  readonly chord: KeyChord;
  readonly conditions: readonly (When | undefined)[];
}

export function keyTable(commands: readonly RegisteredCommand[]): readonly KeyBinding[] {
  return commands.flatMap(({ command }) =>
    keysOf(command.key).map((text) => ({
      command: command.id,
      text,
      chord: parseChord(text),
      conditions: [command.when, command.keyWhen],
    })),
  );
}

export function keysOf(key: string | readonly string[] | undefined): readonly string[] {
  if (key === undefined) return [];
  return typeof key === "string" ? [key] : key;
}

/** The command of a key press, or null. A later contribution with a condition wins over a general one. */
export function commandOfPress(table: readonly KeyBinding[], press: KeyPress, keys: ContextKeys, conditions: Readonly<Record<string, FoldedCond>>, mac: boolean): string | null {
  const fitting = table.filter(
    (binding) =>
      matchesChord(binding.chord, press, mac) && !(keys.inputFocus && typesText(binding.chord)) && binding.conditions.every((condition) => holds(condition, keys, conditions)),
  );
  const narrow = fitting.filter((binding) => binding.conditions.some((condition) => condition !== undefined));
  return (narrow.at(-1) ?? fitting.at(-1))?.command ?? null;
}

/** In a text field a key without Mod or Alt is text, unless it is F1 … F12 or Escape. */
function typesText(chord: KeyChord): boolean {
  return !chord.mod && !chord.ctrl && !chord.alt && !/^(?:f\d{1,2}|escape)$/.test(chord.key);
}
