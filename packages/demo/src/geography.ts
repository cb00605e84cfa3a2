import { dayNumber } from "./days.ts";
import type { Random } from "./random.ts";
import type { UnitRow } from "./rows.ts";
import { townships, type Township } from "./townships.ts";
import { communityFirst, communitySecond, compoundFirst, compoundLast, firms, gridNames } from "./words.ts";
import { DAYS, type World } from "./world.ts";

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitRow["kind"];
  readonly path: string;
  readonly code: string;
  readonly township: string;
  readonly parent: Place | null;
  readonly from: number;
  readonly to: number | null;
}

export interface Compound extends Place {
  /** Relative share of what happens in the district. */
  readonly weight: number;
}

export interface Geography {
  readonly district: Place;
  readonly townships: readonly Place[];
  /** Communities, villages and grids: the units that keep people. */
  readonly leaves: readonly Place[];
  readonly compounds: readonly Compound[];
  /** The grid whose own figures are told. */
  readonly toldGrid: Place;
}

const OLD = dayNumber("2012-01-01");
const COMPOUND_OLD = dayNumber("2015-01-01");

/** The units of the district with their names and places over time. */
export function makeGeography(world: World): Geography {
  const random = world.stream();
  const keys = counter();
  const district = place(world, keys, { name: "包河区", kind: "district", code: "340111", parent: null, township: "", from: OLD, to: null });
  const chosen = chooseTownships(world.targets.townships);
  const tops = chosen.map((township) =>
    place(world, keys, { name: township.name, kind: township.kind, code: `340111${township.code}`, parent: district, township: township.name, from: OLD, to: null }),
  );
  const leaves = [...makeCommunities(world, keys, random, chosen, tops), ...makeGrids(world, keys, chosen, tops)];
  const compounds = makeCompounds(world, keys, random, leaves);
  const toldGrid = leaves.find((leaf) => leaf.kind === "grid");
  if (toldGrid === undefined) throw new Error("a district without a grid");
  rename(world, compounds);
  moveCommunity(world, leaves, tops, compounds);
  return { district, townships: tops, leaves, compounds, toldGrid };
}

function chooseTownships(count: number): readonly Township[] {
  if (count >= townships.length) return townships;
  const streets = townships.filter((township) => township.kind === "street").slice(0, count - 2);
  return [...streets, ...townships.filter((township) => township.kind === "town").slice(-1), ...townships.filter((township) => township.kind === "megaCommunity").slice(0, 1)];
}

interface NewPlace {
  readonly name: string;
  readonly kind: UnitRow["kind"];
  readonly code: string;
  readonly parent: Place | null;
  readonly township: string;
  readonly from: number;
  readonly to: number | null;
}

const levels = {
  district: "district",
  street: "township",
  town: "township",
  megaCommunity: "township",
  community: "community",
  village: "community",
  grid: "grid",
  estate: "compound",
  cluster: "compound",
} as const;

function place(world: World, key: () => string, made: NewPlace): Place {
  const pathKey = made.parent === null ? "1" : key();
  const path = `${made.parent?.path ?? "/"}${pathKey}/`;
  const unit = world.dated("unit", made.from, made.to, { level: levels[made.kind], kind: made.kind, code: made.code, path_key: pathKey });
  world.dated("unit_name", made.from, made.to, { unit_id: unit.id, name: made.name });
  world.dated("unit_path", made.from, made.to, { unit_id: unit.id, parent_id: made.parent?.id ?? null, path, depth: path.split("/").length - 2 });
  return { ...made, id: unit.id, path };
}

function counter(): () => string {
  let n = 35;
  return () => (++n).toString(36);
}

const leafWeight = { street: 10, town: 9, megaCommunity: 0 } as const;

function makeCommunities(world: World, keys: () => string, random: Random, chosen: readonly Township[], tops: readonly Place[]): readonly Place[] {
  const names = random.shuffled(communityFirst.flatMap((first) => communitySecond.map((second) => `${first}${second}`)));
  const made: Place[] = [];
  const hosts = chosen.map((township, i) => ({ township, top: tops[i] as Place, count: 0 })).filter(({ township }) => township.kind !== "megaCommunity");
  for (let i = 0; i < world.targets.communities; i++) {
    const host = hosts.toSorted((a, b) => a.count * 10 - b.count * 10 + (leafWeight[b.township.kind] - leafWeight[a.township.kind]))[0] as (typeof hosts)[number];
    host.count++;
    // The fruit-growing town has villages mostly, the other one some.
    const village = host.township.kind === "town" && (host.township.code === "102" ? host.count > 2 : host.count > 5);
    const name = names[i] as string;
    made.push(
      place(world, keys, {
        name: `${name}${village ? "村" : "社区"}`,
        kind: village ? "village" : "community",
        code: `${host.top.code}${500 + host.count}`,
        parent: host.top,
        township: host.top.name,
        from: OLD,
        to: null,
      }),
    );
  }
  return made;
}

function makeGrids(world: World, keys: () => string, chosen: readonly Township[], tops: readonly Place[]): readonly Place[] {
  const hosts = tops.filter((_, i) => chosen[i]?.kind === "megaCommunity");
  return gridNames.slice(0, world.targets.grids).map((name, i) => {
    const top = hosts[i % hosts.length] as Place;
    return place(world, keys, { name: `${name}网格`, kind: "grid", code: `${top.code}${600 + i}`, parent: top, township: top.name, from: OLD, to: null });
  });
}

function makeCompounds(world: World, keys: () => string, random: Random, leaves: readonly Place[]): readonly Compound[] {
  const weights = leaves.map((leaf) => (leaf.kind === "village" ? 2 : leaf.kind === "grid" ? 7 : 5));
  const counts = leaves.map(() => 0);
  const compounds: Compound[] = [];
  const total = world.targets.compounds;
  const order = random.shuffled(leaves.map((_, i) => i));
  for (let i = 0; i < total; i++) {
    // The leaf that is furthest below its share takes the next one.
    const leafNo =
      i < order.length
        ? (order[i] as number)
        : counts.reduce((best, count, at) => (count * (weights[best] as number) < (counts[best] as number) * (weights[at] as number) ? at : best), 0);
    counts[leafNo] = (counts[leafNo] as number) + 1;
    compounds.push(compound(world, keys, random, leaves[leafNo] as Place, counts[leafNo], { from: COMPOUND_OLD, to: null }));
  }
  // Built or given up before and after: coverage on other dates has other denominators.
  const others = [
    { from: COMPOUND_OLD, to: dayNumber("2024-12-31") },
    { from: dayNumber("2025-07-01"), to: null },
    { from: dayNumber("2025-10-15"), to: null },
    { from: dayNumber("2026-04-01"), to: null },
    { from: dayNumber("2026-06-01"), to: null },
  ];
  for (const span of others) {
    const leafNo = random.below(leaves.length);
    counts[leafNo] = (counts[leafNo] as number) + 1;
    compounds.push(compound(world, keys, random, leaves[leafNo] as Place, counts[leafNo], span));
  }
  return compounds;
}

function compound(world: World, keys: () => string, random: Random, leaf: Place, no: number, span: { readonly from: number; readonly to: number | null }): Compound {
  const cluster = leaf.kind === "village" || random.chance(12);
  const used = new Set(
    world.tables.unit_name
      .filter((name) => name.unit_id !== leaf.id)
      .slice(-40)
      .map((name) => name.name),
  );
  let name = "";
  do name = `${random.pick(compoundFirst)}${random.pick(compoundLast)}${cluster ? "片区" : ""}`;
  while (used.has(name));
  const households = cluster ? random.between(80, 420) : random.between(240, 2_600);
  const builtYear = random.between(1988, 2019);
  const made = place(world, keys, {
    name,
    kind: cluster ? "cluster" : "estate",
    code: `${leaf.code}${String(no).padStart(2, "0")}`,
    parent: leaf,
    township: leaf.township,
    ...span,
  });
  const bare = builtYear < 2002 && random.chance(55);
  world.tables.compound.push({
    ...world.recorded(Math.max(DAYS.stock, span.from)),
    unit_id: made.id,
    households: random.chance(2) ? null : households,
    buildings: Math.max(1, Math.round(households / 70)),
    built_year: random.chance(3) ? null : builtYear,
    property_firm: cluster || bare ? "" : random.pick(firms),
    has_owners_committee: cluster ? false : random.chance(58),
    difficulty: random.chance(70) ? (households > 1_500 || bare ? "high" : households > 700 ? "middle" : "low") : null,
    note: null,
  });
  return { ...made, weight: 20 + Math.round(households / 40) + (bare ? 15 : 0) };
}

/** One compound takes another name in 2025: lists before and after show the name of the day. */
function rename(world: World, compounds: readonly Compound[]): void {
  const [compoundToRename] = compounds.slice(7);
  if (compoundToRename === undefined) return;
  const on = dayNumber("2025-06-01");
  const names = world.tables.unit_name;
  const at = names.findIndex((row) => row.unit_id === compoundToRename.id);
  const [old] = names.splice(at, 1);
  if (old === undefined) return;
  world.dated("unit_name", COMPOUND_OLD, on, { unit_id: old.unit_id, name: old.name });
  world.dated("unit_name", on, null, { unit_id: old.unit_id, name: `${old.name}（东区）` });
}

/** One community goes to another street on the first day of 2026, with its compounds. */
function moveCommunity(world: World, leaves: readonly Place[], tops: readonly Place[], compounds: readonly Compound[]): void {
  const [from, to] = tops.filter((top) => top.kind === "street");
  const moving = leaves.find((leaf) => leaf.parent === from && leaf.kind === "community");
  if (moving === undefined || to === undefined) return;
  const on = dayNumber("2026-01-01");
  const paths = world.tables.unit_path;
  for (const unit of [moving, ...compounds.filter((compoundBelow) => compoundBelow.parent === moving)]) {
    const at = paths.findIndex((row) => row.unit_id === unit.id);
    const [old] = paths.splice(at, 1);
    if (old === undefined || (unit.to !== null && unit.to <= on)) {
      if (old !== undefined) paths.splice(at, 0, old);
      continue;
    }
    const began = Math.max(unit.from, 0);
    const path = `${to.path}${old.path.slice((from as Place).path.length)}`;
    const parent = unit === moving ? to.id : old.parent_id;
    if (began < on) world.dated("unit_path", began, on, { unit_id: old.unit_id, parent_id: old.parent_id, path: old.path, depth: old.depth });
    world.dated("unit_path", Math.max(began, on), unit.to, { unit_id: old.unit_id, parent_id: parent, path, depth: old.depth });
  }
}
