import { type When, when } from "./commands/when.ts";
import type { Contribution } from "./contribution.ts";
import { createStore } from "./shell/store.ts";

/** Everything that has been contributed, in order of arrival. */
export const contributionStore = createStore<readonly Contribution[]>([]);

/** Registers a capability's declarations. The same id again replaces the former (hot reload); a command id has one owner. */
export function contribute(contribution: Contribution): void {
  const others = contributionStore.get().filter((other) => other.id !== contribution.id);
  const own = new Set<string>();
  for (const { id } of contribution.commands ?? []) {
    const owner = own.has(id) ? contribution : others.find((other) => other.commands?.some((command) => command.id === id));
    if (owner !== undefined) throw new Error(`command ${id} of ${contribution.id} already belongs to ${owner.id}`);
    own.add(id);
  }
  contributionStore.set([...others, forThoseConcerned(contribution)]);
}

/** Joins the capability's own condition to that of each of its parts, so that no reader of a list can forget it. */
function forThoseConcerned(contribution: Contribution): Contribution {
  const { when: concerns } = contribution;
  if (concerns === undefined) return contribution;
  const joined = <P extends { readonly when?: When }>(part: P): P => ({ ...part, when: part.when === undefined ? concerns : when.all(concerns, part.when) });
  const { editors = [], commands = [], activities = [], sideViews = [], panels = [], statusItems = [], quickOpen = [] } = contribution;
  return {
    ...contribution,
    editors: editors.map(joined),
    commands: commands.map(joined),
    activities: activities.map(joined),
    sideViews: sideViews.map(joined),
    panels: panels.map(joined),
    statusItems: statusItems.map(joined),
    quickOpen: quickOpen.map(joined),
  };
}

export function contributions(): readonly Contribution[] {
  return contributionStore.get();
}

type ListField = Exclude<{ [K in keyof Contribution]-?: NonNullable<Contribution[K]> extends readonly unknown[] ? K : never }[keyof Contribution], undefined>;
type Element<K extends ListField> = NonNullable<Contribution[K]>[number];

const gathered = new WeakMap<readonly Contribution[], Map<ListField, readonly unknown[]>>();

/** One list of all contributions, such as every editor; the same array until something is contributed. */
export function contributed<K extends ListField>(field: K, all: readonly Contribution[] = contributions()): readonly Element<K>[] {
  const lists = gathered.get(all) ?? new Map<ListField, readonly unknown[]>();
  gathered.set(all, lists);
  const known = lists.get(field);
  if (known !== undefined) return known as readonly Element<K>[];
  const list = all.flatMap((contribution): readonly unknown[] => contribution[field] ?? []);
  lists.set(field, list);
  return list as readonly Element<K>[];
}
