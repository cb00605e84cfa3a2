import type { IconName } from "@yanzhen/ui/primitives";
import { availabilityOf, type Reason } from "../commands/availability.ts";
import { findCommand } from "../commands/command-registry.ts";
import type { ContextKeys } from "../commands/when.ts";
import { holds } from "../commands/when.ts";
import { contributed } from "../contribute.ts";
import type { MenuItem } from "../contribution.ts";
import type { Bilingual } from "../i18n/bilingual.ts";
import { keysOf } from "../keybindings/key-table.ts";
import type { Workbench } from "../shell/workbench.ts";

export interface ReadyMenuItem {
  readonly command: string;
  readonly title: Bilingual;
  readonly icon?: IconName;
  readonly key?: string;
  /** First part of the group; a line stands where it changes. */
  readonly group: string;
  readonly input: unknown;
  /** Present when the item is shown but cannot be chosen. */
  readonly reason: Reason | null;
}

/** The items of a menu that are on offer for `raw`, in order. */
export function menuItems(menu: MenuItem["menu"], raw: unknown, workbench: Workbench, keys: ContextKeys, view?: string): readonly ReadyMenuItem[] {
  return contributed("menus")
    .filter((item) => item.menu === menu && (item.view === undefined || item.view === view))
    .filter((item) => holds(item.when, keys, workbench.session().conditions))
    .toSorted(byGroup)
    .flatMap((item) => ready(item, raw, workbench, keys));
}

function ready(item: MenuItem, raw: unknown, workbench: Workbench, keys: ContextKeys): readonly ReadyMenuItem[] {
  const command = findCommand(item.command)?.command;
  if (command === undefined) return [];
  const availability = availabilityOf(command, raw, workbench, keys);
  if (availability.state === "hidden") return [];
  const key = keysOf(command.key)[0];
  return [
    {
      command: command.id,
      title: command.title,
      ...(command.icon === undefined ? {} : { icon: command.icon }),
      ...(key === undefined ? {} : { key }),
      group: item.group ?? "",
      input: raw,
      reason: availability.state === "disabled" ? availability.reason : null,
    },
  ];
}

function byGroup(a: MenuItem, b: MenuItem): number {
  const groups = (a.group ?? "").localeCompare(b.group ?? "");
  return groups === 0 ? (a.order ?? 0) - (b.order ?? 0) : groups;
}
