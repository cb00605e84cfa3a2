import type { Diagnostic } from "@yanzhen/domain/diagnostics";

import type { ReadMoment } from "../../platform/read.ts";
import { personsWithin, type PlaceRow, placesAt, type SubjectRow, subjectRows } from "./queries/subject-names.ts";

/** Names behind the ids of some findings. */
export interface FindingNames {
  readonly of: (id: string) => SubjectRow | null;
  readonly place: (path: string) => { readonly id: string; readonly name: string } | null;
  readonly township: (path: string) => { readonly id: string; readonly name: string } | null;
  /** A related person's name, unless the actor may not see that person: a duplicate kept elsewhere is told as a fact only. */
  readonly shown: (personId: string) => string | null;
}

const IDS = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

export async function namesOf({ db, scope, asOf }: ReadMoment, findings: readonly Diagnostic[]): Promise<FindingNames> {
  const { tenant } = scope;
  const paths = new Set(findings.flatMap(({ path }) => (path === undefined ? [] : [path, townshipOf(path)])));
  const rows = new Map((await subjectRows(db, { tenant, ids: [...idsOf(findings)], asOf })).map((row) => [row.id, row]));
  const places = new Map((await placesAt(db, { tenant, paths: [...paths], asOf })).map((row) => [row.path, row]));
  const related = findings.flatMap((finding) => (finding.related ?? []).flatMap((other) => (other.type === "person" ? [other.id] : [])));
  const visible = scope.paths === "all" ? null : await personsWithin(db, scope, [...new Set(related)]);
  const placed = (row: PlaceRow | undefined) => (row === undefined ? null : { id: row.unitId, name: row.name });
  return {
    of: (id) => rows.get(id) ?? null,
    place: (path) => placed(places.get(path)),
    township: (path) => placed(places.get(townshipOf(path))),
    shown: (id) => (visible === null || visible.has(id) ? (rows.get(id)?.person ?? null) : null),
  };
}

/** `/district/township/…` cut after the township; a district's own path stays. */
function townshipOf(path: string): string {
  return `/${path
    .split("/")
    .slice(1, 3)
    .filter((part) => part !== "")
    .join("/")}/`;
}

function idsOf(findings: readonly Diagnostic[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === "string" && IDS.test(value)) ids.add(value);
  };
  for (const { subject, related, facts, fixes } of findings) {
    add(subject.id);
    for (const other of related ?? []) add(other.id);
    for (const value of Object.values(facts)) add(value);
    for (const { input } of fixes ?? []) for (const value of Object.values(input)) add(value);
  }
  return ids;
}
