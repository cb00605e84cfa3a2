import { makeActivity } from "./activity.ts";
import { makeDefects } from "./defects.ts";
import { type PastEvaluation, pastEvaluations } from "./evaluations.ts";
import { makeGeography } from "./geography.ts";
import { makeHonours } from "./honours.ts";
import { makeMarks } from "./marks.ts";
import { makePeople } from "./people.ts";
import { makePetitions } from "./petitions.ts";
import { makePostings } from "./postings.ts";
import { makePresence } from "./presence.ts";
import { makePostedTraining } from "./posted-training.ts";
import { makeReserve } from "./reserve.ts";
import type { DemoTables, EarlierVersion } from "./rows.ts";
import type { Targets } from "./targets.ts";
import { World } from "./world.ts";

export interface DemoOptions {
  readonly seed?: number;
  /** 1 is the district; a tenth still has everything in it. */
  readonly size?: number;
}

export interface DemoDistrict {
  readonly tables: DemoTables;
  /** Earlier versions of rows, for the past as known then. */
  readonly earlier: readonly EarlierVersion[];
  readonly targets: Targets;
  /** Evaluations of the past, for the engine to compute from these rows. */
  readonly evaluations: readonly PastEvaluation[];
  /** Whom the demo accounts stand for. */
  readonly cast: {
    readonly districtId: string;
    readonly streetId: string;
    readonly communityId: string;
    readonly secretaryId: string | null;
    readonly memberId: string;
    readonly memberName: string;
    readonly toldGridId: string;
  };
}

const SEED = 20_250_321;

/** The synthetic district: the same rows for the same seed and size, on any machine. */
export function generateDistrict(options: DemoOptions = {}): DemoDistrict {
  const world = new World(options.seed ?? SEED, options.size ?? 1);
  const geography = makeGeography(world);
  const population = makePeople(world, geography);
  const postings = makePostings(world, geography, population);
  makePresence(world, postings);
  makeActivity(world, geography, postings);
  makeHonours(world, geography);
  makePetitions(world, geography);
  makeReserve(world, population, postings);
  makeMarks(world, postings);
  makeDefects(world, geography, population, postings);
  makePostedTraining(world, postings);
  const evaluations = pastEvaluations(world, geography.district.id);
  const street = geography.townships.find((place) => place.kind === "street");
  const lasting = postings.all.filter(
    (held) => held.row.valid_to === null && held.row.role === "lead" && held.member.home.parent?.id === street?.id && held.member.home.kind === "community",
  );
  const member = lasting.at(-1);
  if (street === undefined || member === undefined) throw new Error("a district too small for its accounts");
  const community = member.member.home;
  const secretary = world.tables.appointment.find((row) => row.unit_id === community.id && row.role === "partySecretary" && row.valid_to === null);
  return {
    tables: world.tables,
    earlier: world.earlier,
    targets: world.targets,
    evaluations,
    cast: {
      districtId: geography.district.id,
      streetId: street.id,
      communityId: community.id,
      secretaryId: secretary?.person_id ?? null,
      memberId: member.member.id,
      memberName: member.member.name,
      toldGridId: geography.toldGrid.id,
    },
  };
}
