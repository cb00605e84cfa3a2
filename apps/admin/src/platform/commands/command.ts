import type { IconName } from "@yanzhen/ui/primitives";
import type { Refusal } from "@yanzhen/domain/kernel";
import type { Bilingual } from "../i18n/bilingual.ts";
import type { Workbench } from "../shell/workbench.ts";
import type { When } from "./when.ts";

/**
 * What a person can do, as data: palette, menus, toolbars, keys and quick fixes all name its id. A command with an
 * `input` parser is run with something (a row, a subject, a fix's input); without one it runs on nothing or on
 * whatever is in front.
 */
export interface Command<I = void> {
  /** `<contribution>.<verbNoun>`; where it stands for a domain command it has that command's id. */
  readonly id: string;
  readonly title: Bilingual;
  /** Group shown before the title in the palette; the contribution's title when left out. */
  readonly category?: Bilingual;
  readonly icon?: IconName;
  /** `Mod` is Ctrl, on a Mac ⌘: `Mod+Shift+F`, `Alt+W`, `F1`, `Mod+K Mod+S` is not supported. */
  readonly key?: string | readonly string[];
  /** Where the key works, narrower than `when`. */
  readonly keyWhen?: When;
  /** Hidden where this does not hold. */
  readonly when?: When;
  /** Shown but disabled, with this reason; usually the row's own `can[commandId]`. */
  readonly refusal?: (input: I, workbench: Workbench) => Refusal | Bilingual | null;
  /** Reads what a menu, a link or a quick fix hands over; null refuses it. Leave out for commands without input. */
  readonly input?: (raw: unknown) => I | null;
  /** Offered in the palette; commands with an input are not, unless this says so. */
  readonly palette?: boolean;
  readonly run: (input: I, workbench: Workbench) => void | Promise<unknown>;
}

/** A command whose input type has been forgotten; only `defineCommand` makes one. */
export interface AnyCommand extends Omit<Command<unknown>, "input"> {
  readonly takesInput: boolean;
  readonly read: (raw: unknown) => { readonly input: unknown } | null;
}

export function defineCommand<I = void>(command: Command<I>): AnyCommand {
  const { input, ...rest } = command;
  const read = (raw: unknown): { readonly input: unknown } | null => {
    if (input === undefined) return { input: undefined };
    const parsed = input(raw);
    return parsed === null ? null : { input: parsed };
  };
  // The cast forgets I; `read` is the only way a value reaches `run` and `refusal`.
  return { ...(rest as unknown as Omit<Command<unknown>, "input">), takesInput: input !== undefined, read };
}
