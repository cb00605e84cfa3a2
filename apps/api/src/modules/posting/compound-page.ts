import { ancestorsOf } from "@yanzhen/domain/org";
import type { PostingRole } from "@yanzhen/domain/posting";
import { z } from "zod";

import type { ReadMoment } from "../../platform/read.ts";
import { pageFields } from "../../platform/page.ts";
import { RefusedError } from "../../platform/refused-error.ts";
import { unitsByPath } from "../org/public.ts";
import type { CompoundCoverage } from "./queries/compound-coverage.ts";
import { peopleAt } from "./queries/people-at.ts";
import { scopedCoverage } from "./scoped-coverage.ts";

/** Which compounds of the count: those a basis holds for, or those it does not. */
export const compoundLists = ["all", "covered", "uncovered", "led", "unled", "present", "absent"] as const;
export type CompoundList = (typeof compoundLists)[number];

const sorts = ["place", "name", "uncoveredSince"] as const;

export const compoundsInput = z.strictObject({
  unitId: z.uuid().optional(),
  list: z.enum(compoundLists).default("all"),
  text: z.string().max(60).optional(),
  sort: z.enum(sorts).default("place"),
  descending: z.boolean().default(false),
  ...pageFields,
});
export type CompoundsInput = z.output<typeof compoundsInput>;

export interface CompoundLine extends Omit<CompoundCoverage, "path"> {
  readonly township: string | null;
  readonly people: readonly { readonly personId: string; readonly name: string | null; readonly role: PostingRole }[];
}

const holds = {
  all: () => true,
  covered: (row) => row.covered,
  uncovered: (row) => !row.covered,
  led: (row) => row.lead,
  unled: (row) => !row.lead,
  present: (row) => row.present === true,
  absent: (row) => row.present === false,
} as const satisfies Record<CompoundList, (row: CompoundCoverage) => boolean>;

/** The compounds a coverage figure counts, a window at a time, with who is posted there. The rows are the figure's own. */
export async function compoundPage(moment: ReadMoment, input: CompoundsInput): Promise<{ readonly rows: readonly CompoundLine[]; readonly total: number }> {
  const { scope, presence, compounds } = await scopedCoverage(moment, input.unitId);
  // A list of those present, or of those not, would be a guess; the others show what is known.
  if (presence.unknown !== null && (input.list === "present" || input.list === "absent")) throw new RefusedError(presence.unknown);
  const text = input.text?.normalize("NFKC").trim() ?? "";
  const found = compounds.filter((row) => holds[input.list](row) && (text === "" || row.name.includes(text) || (row.parentName?.includes(text) ?? false)));
  const page = sorted(found, input).slice(input.offset, input.offset + input.limit);
  const people = Map.groupBy(
    await peopleAt(
      moment.db,
      scope,
      page.map(({ unitId }) => unitId),
    ),
    ({ compoundId }) => compoundId,
  );
  const above = await unitsByPath(moment.db, { ...scope, paths: "all" }, [...new Set(page.flatMap(({ path }) => ancestorsOf(path)))]);
  const townships = above.filter(({ level }) => level === "township");
  const rows = page.map(({ path, ...row }) => ({
    ...row,
    township: townships.find((unit) => path.startsWith(unit.path))?.name ?? null,
    people: (people.get(row.unitId) ?? []).map(({ personId, name, role }) => ({ personId, name, role })),
  }));
  return { rows, total: found.length };
}

function sorted(rows: readonly CompoundCoverage[], { sort, descending }: CompoundsInput): readonly CompoundCoverage[] {
  if (sort === "place") return descending ? rows.toReversed() : rows;
  const collator = new Intl.Collator("zh-CN");
  // Never covered is the longest time of all.
  const by = (a: CompoundCoverage, b: CompoundCoverage): number =>
    sort === "name" ? collator.compare(a.name, b.name) : (a.uncoveredSince ?? "") < (b.uncoveredSince ?? "") ? -1 : Number((a.uncoveredSince ?? "") > (b.uncoveredSince ?? ""));
  const ordered = rows.toSorted(by);
  return descending ? ordered.toReversed() : ordered;
}
