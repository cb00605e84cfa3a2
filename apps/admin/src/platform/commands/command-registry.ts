import type { Contribution } from "../contribution.ts";
import { contributionStore } from "../contribute.ts";
import type { Bilingual } from "../i18n/bilingual.ts";
import type { AnyCommand } from "./command.ts";

export interface RegisteredCommand {
  readonly command: AnyCommand;
  readonly category: Bilingual;
}

const byContributions = new WeakMap<readonly Contribution[], ReadonlyMap<string, RegisteredCommand>>();

function registry(all: readonly Contribution[]): ReadonlyMap<string, RegisteredCommand> {
  const known = byContributions.get(all);
  if (known !== undefined) return known;
  const made = new Map<string, RegisteredCommand>();
  for (const { title, commands = [] } of all) {
    for (const command of commands) made.set(command.id, { command, category: command.category ?? title });
  }
  byContributions.set(all, made);
  return made;
}

export function findCommand(id: string): RegisteredCommand | undefined {
  return registry(contributionStore.get()).get(id);
}

export function allCommands(all: readonly Contribution[] = contributionStore.get()): readonly RegisteredCommand[] {
  return [...registry(all).values()];
}
