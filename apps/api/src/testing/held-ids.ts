import { sql } from "kysely";

import { storeUpload } from "../platform/http/upload.ts";
import type { DemoInstance } from "./demo-instance.ts";

/** What a row's id names: the same field name means different things in different modules. */
export type IdKind =
  | "person"
  | "unit"
  | "compound"
  | "appointment"
  | "education"
  | "posting"
  | "evidence"
  | "reserveEntry"
  | "evaluation"
  | "changeSet"
  | "job"
  | "importBatch"
  | "upload"
  | "honour"
  | "evaluationResult";

const byName: Readonly<Record<string, IdKind>> = {
  personId: "person",
  personIds: "person",
  mentorId: "person",
  unitId: "unit",
  parentId: "unit",
  compoundId: "compound",
  compoundIds: "compound",
  appointmentId: "appointment",
  recordId: "education",
  postingId: "posting",
  evidenceId: "evidence",
  entryId: "reserveEntry",
  cycleId: "evaluation",
  changeSetId: "changeSet",
  batchId: "importBatch",
  uploadId: "upload",
};

const byModule: Readonly<Record<string, IdKind>> = {
  org: "unit",
  people: "person",
  posting: "posting",
  evidence: "evidence",
  reserve: "reserveEntry",
  evaluation: "evaluation",
  change: "unit",
  exchange: "importBatch",
  job: "job",
  reporting: "unit",
  diagnostics: "unit",
};

export function kindOfId(path: string, field: string): IdKind {
  if (path === "evaluation.result") return "evaluationResult";
  const kind = byName[field] ?? byModule[path.split(".")[0] ?? ""];
  if (kind === undefined) throw new Error(`say in held-ids.ts what ${field} of ${path} names`);
  return kind;
}

export interface HeldIds {
  /** Of the street that `demo-street` is bound to. */
  readonly own: Readonly<Partial<Record<IdKind, string>>>;
  /** Of another street, or of another account. */
  readonly foreign: Readonly<Partial<Record<IdKind, string>>>;
}

/** An id of each kind inside and outside the street of `demo-street`; jobs and the like belong to `demo-district`. */
export async function heldIds(demo: DemoInstance): Promise<HeldIds> {
  const { services, as } = demo;
  const db = services.database.unguarded.withoutPlugins();
  const { rows: streets } = await sql<{ path: string; own: boolean }>`
    select p.path, g.unit_id is not null as own from unit as u join unit_path as p on p.unit_id = u.id and p.valid_to is null
    left join account_grant as g on g.unit_id = u.id and g.role = 'streetOfficer' where u.level = 'township' order by own, p.path`.execute(db);
  const own = streets.find((street) => street.own)?.path ?? "";
  const foreign = streets.find((street) => !street.own)?.path ?? "";
  const one = async (query: ReturnType<typeof sql<{ id: string }>>): Promise<string | undefined> => (await query.execute(db)).rows[0]?.id;
  const kept = (path: string) =>
    sql`select k.person_id from person_unit as k join unit_path as p on p.unit_id = k.unit_id and p.valid_to is null where k.valid_to is null and p.path like ${`${path}%`}`;
  const within = (path: string) => sql`select p.unit_id from unit_path as p where p.valid_to is null and p.path like ${`${path}%`}`;
  const of = async (path: string): Promise<Partial<Record<IdKind, string>>> => {
    const person = await one(sql`select k.person_id as id from (${kept(path)}) as k join posting as g on g.person_id = k.person_id where g.valid_to is null order by 1 limit 1`);
    const found: Partial<Record<IdKind, string | undefined>> = {
      person,
      unit: await one(sql`select u.id from unit as u where u.level = 'community' and u.id in (${within(path)}) order by 1 limit 1`),
      compound: await one(sql`select u.id from unit as u where u.level = 'compound' and u.id in (${within(path)}) order by 1 limit 1`),
      appointment: await one(sql`select a.id from appointment as a where a.valid_to is null and a.person_id in (${kept(path)}) order by 1 limit 1`),
      education: await one(sql`select e.id from education as e where e.person_id in (${kept(path)}) order by 1 limit 1`),
      posting: await one(sql`select g.id from posting as g where g.valid_to is null and g.compound_id in (${within(path)}) order by 1 limit 1`),
      evidence: await one(sql`select e.id from evidence as e where e.unit_id in (${within(path)}) order by 1 limit 1`),
      honour: await one(sql`select h.id from honour as h where h.unit_id in (${within(path)}) order by 1 limit 1`),
      reserveEntry: await one(sql`select e.id from reserve_entry as e where e.person_id in (${kept(path)}) order by 1 limit 1`),
    };
    return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined));
  };
  const district = await as("demo-district");
  const mine = await of(own);
  const theirs = await of(foreign);
  const changed = await district.org.renameUnit({ unitId: theirs.unit ?? "", name: "改名社区", on: "2026-05-06" });
  const evaluated = await district.evaluation.run({ unitId: theirs.unit ?? "", period: "2025Q1" });
  const evaluationResult = await one(sql`select r.id from evaluation_result as r where r.cycle_id = ${evaluated.cycleId} order by 1 limit 1`);
  return {
    own: mine,
    foreign: {
      ...theirs,
      evaluation: evaluated.cycleId,
      ...(evaluationResult === undefined ? {} : { evaluationResult }),
      changeSet: changed.changeSetId,
      ...(await madeByDistrict(demo)),
    },
  };
}

/** A job, a file and an import of `demo-district`. */
async function madeByDistrict({ services, contextOf }: DemoInstance): Promise<Partial<Record<IdKind, string>>> {
  const ctx = await contextOf("demo-district");
  const { ids, tenant, database } = services;
  const accountId = ctx.actor.accountId ?? "";
  const job = ids.next();
  await database.unguarded.insertInto("job").values({ tenant, id: job, kind: "test", label: "{}", input: "{}", state: "done", account_id: accountId }).execute();
  const { uploadId } = await storeUpload(ctx, "units.csv", new TextEncoder().encode("名称\n"));
  const importBatch = ids.next();
  await database.unguarded
    .insertInto("import_batch")
    .values({ tenant, id: importBatch, kind: "units", state: "ready", file_name: "units.csv", file_sha256: "", upload_id: uploadId, settings: "{}", account_id: accountId })
    .execute();
  return { job, upload: uploadId, importBatch };
}
