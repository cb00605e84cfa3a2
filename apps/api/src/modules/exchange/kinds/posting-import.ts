import { type CalendarDate, earliestDay, normaliseName, type PartialDate, type Refusal, type Result } from "@yanzhen/domain/kernel";
import { levelOfKind, type UnitId } from "@yanzhen/domain/org";
import { isBlankWord } from "@yanzhen/domain/people";
import { assignPosting, type NewPosting, type Posting, type PostingId, type PostingRole, readDutyDays, readPostingRole, roleOfBranchTitle } from "@yanzhen/domain/posting";

import { cellValue } from "../plan/cell-value.ts";
import { blankToNull, covers, maskMiddle, readDate, readIdNo } from "../plan/field-cells.ts";
import { findPerson } from "../plan/find-person.ts";
import type { KnownPerson, PersonDirectory } from "../plan/known-person.ts";
import { type KnownUnit, UnitDirectory } from "../plan/known-unit.ts";
import type { FieldChange, PlannedRow } from "../plan/planned-row.ts";
import { RowReader } from "../plan/row-reader.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import type { RawRow } from "../workbook/raw-table.ts";
import { findMentor, unitsAround } from "./find-mentor.ts";
import { postingColumns, type PostingField } from "./posting-columns.ts";
import { type KnownPosting, PostingLedger } from "./posting-ledger.ts";

const fields = postingColumns.map((column) => column.field);
const DEFAULT_DUTY_DAYS = 0;

export type PostingPatch = Partial<Pick<KnownPosting, "dutyDays" | "branchTitle" | "crossTitle" | "mentorId">>;

export type PostingWrite =
  | { readonly act: "create"; readonly id: string; readonly posting: NewPosting }
  | { readonly act: "change"; readonly id: string; readonly personId: string; readonly compoundId: string; readonly patch: PostingPatch };

export interface PostingGround {
  readonly units: readonly KnownUnit[];
  readonly people: PersonDirectory;
  readonly postings: readonly KnownPosting[];
  readonly maxCompounds: number;
  readonly today: CalendarDate;
  readonly newId: () => string;
  readonly blindIndex: (kind: "idNo", clear: string) => string;
  /** Whether the importer may see and use a person or unit of this path. */
  readonly maySee: (path: string) => boolean;
  readonly mayPost: (compoundPath: string, person: { readonly id: string; readonly path: string | null }) => Result<true>;
}

interface Planning {
  readonly directory: UnitDirectory;
  readonly ledger: PostingLedger;
  readonly names: ReadonlyMap<string, string>;
  readonly ground: PostingGround;
}

/** Plans a 驻点 list. Each row is judged with the rows above it, as if they were already entered. */
export function planPostings(rows: readonly RawRow[], mapping: ColumnMapping, ground: PostingGround): readonly PlannedRow<PostingWrite>[] {
  const planning: Planning = {
    directory: new UnitDirectory(ground.units),
    ledger: new PostingLedger(ground.postings),
    names: new Map(ground.people.all().map((person) => [person.id, person.facts.name])),
    ground,
  };
  return rows.map((raw) => {
    const plan = planRow(raw, new RowReader<PostingField>(raw, mapping, fields), planning);
    if (plan.write?.act === "create") planning.ledger.add({ ...plan.write.posting, id: plan.write.id as PostingId }, raw.sheetRow);
    return plan;
  });
}

function planRow(raw: RawRow, reader: RowReader<PostingField>, planning: Planning): PlannedRow<PostingWrite> {
  const { directory, ledger, ground } = planning;
  const name = normaliseName(reader.required("person"));
  const compoundName = reader.required("compound");
  reader.required("from");
  const since = readDate(reader, "from");
  const until = readDate(reader, "to");
  const duty = isBlankWord(reader.text("dutyDays")) ? null : reader.parse("dutyDays", (cell) => readDutyDays(cellValue(cell)));
  const branchTitle = blankToNull(reader.text("branchTitle"));
  const role: PostingRole = isBlankWord(reader.text("role"))
    ? roleOfBranchTitle(branchTitle)
    : (reader.parse("role", (cell) => readPostingRole(cell.kind === "empty" ? "" : cell.text)) ?? "member");
  if (raw.hidden === true) reader.warn(null, { code: "import.hiddenRow" });
  const compound = compoundName === "" ? null : findCompound(reader, compoundName, planning);
  const person = name === "" ? null : findPosted(reader, name, compound, planning);
  const finish: Finish = (status, changes = [], write = null) => ({
    sheetRow: reader.sheetRow,
    label: [name, compoundName].filter((part) => part !== "").join(" → "),
    cells: maskedCells(reader),
    issues: reader.issues,
    ...(reader.refused ? { status: "refused", changes: [], write: null } : { status, changes, write }),
  });
  if (compound === null || person === null || since === null || reader.refused) return finish("refused");
  const mentorId = findMentor(reader, person.id, compound, { directory, people: ground.people, maySee: ground.maySee });
  const crossTitle = blankToNull(reader.text("crossTitle"));
  const same = ledger.of(person.id, compound.id).find((posting) => covers(since, posting.from));
  if (same !== undefined) return planKnown(reader, same, { until, duty, branchTitle, crossTitle, mentorId }, planning, finish);
  const posting: NewPosting = {
    personId: person.id as Posting["personId"],
    compoundId: compound.id as UnitId,
    role,
    from: earliestDay(since),
    to: until === null ? null : earliestDay(until),
    dutyDays: duty ?? DEFAULT_DUTY_DAYS,
    branchTitle,
    crossTitle,
    mentorId: mentorId as Posting["mentorId"],
    note: blankToNull(reader.text("note")),
  };
  const made = assignPosting(
    posting,
    {
      compound: { level: levelOfKind[compound.kind], from: compound.from as CalendarDate, to: null },
      ofCompound: ledger.ofCompound(compound.id),
      ofPerson: ledger.ofPerson(person.id),
      maxCompounds: ground.maxCompounds,
    },
    "registering",
  );
  if (!made.ok) reader.error(fieldOf(made.refusal), made.refusal);
  else for (const warning of made.value.warnings) reader.warn(fieldOf(warning), warning);
  return finish("new", [], made.ok ? { act: "create", id: ground.newId(), posting } : null);
}

type Finish = (status: PlannedRow<PostingWrite>["status"], changes?: readonly FieldChange[], write?: PostingWrite | null) => PlannedRow<PostingWrite>;

interface Told {
  readonly until: PartialDate | null;
  readonly duty: number | null;
  readonly branchTitle: string | null;
  readonly crossTitle: string | null;
  readonly mentorId: string | null;
}

/** A posting that is already entered: its lesser facts follow the list, its end does not, because an end has a reason. */
function planKnown(reader: RowReader<PostingField>, known: KnownPosting, told: Told, { ledger, names }: Planning, finish: Finish): PlannedRow<PostingWrite> {
  const first = ledger.rowOf(known.id);
  if (first !== undefined) {
    reader.error("person", { code: "import.postingRepeated", facts: { row: first } });
    return finish("refused");
  }
  if (told.until !== null && (known.to === null || !covers(told.until, known.to))) reader.warn("to", { code: "import.endKept", facts: { told: told.until } });
  const wanted: Required<PostingPatch> = {
    dutyDays: told.duty ?? known.dutyDays,
    branchTitle: told.branchTitle ?? known.branchTitle,
    crossTitle: told.crossTitle ?? known.crossTitle,
    mentorId: told.mentorId ?? known.mentorId,
  };
  ledger.mark(known.id, reader.sheetRow);
  const changed = (["dutyDays", "branchTitle", "crossTitle", "mentorId"] as const).filter((field) => wanted[field] !== known[field]);
  if (changed.length === 0) return finish("unchanged");
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const changes = changed.map((field): FieldChange => {
    if (field === "mentorId") return { field: "mentor", from: nameOf(known.mentorId), to: nameOf(wanted.mentorId) };
    return { field, from: known[field] === null ? null : String(known[field]), to: String(wanted[field]) };
  });
  const patch: PostingPatch = Object.fromEntries(changed.map((field) => [field, wanted[field]]));
  return finish("changed", changes, { act: "change", id: known.id, personId: known.personId, compoundId: known.compoundId, patch });
}

function findCompound(reader: RowReader<PostingField>, name: string, { directory, ground }: Planning): KnownUnit | null {
  const found = directory.find(name, [reader.text("community"), reader.text("township")], (unit) => levelOfKind[unit.kind] === "compound" && ground.maySee(unit.path));
  const [unit, other] = found;
  if (unit === undefined) reader.error("compound", { code: "import.compoundUnknown", facts: { unit: name } });
  else if (other !== undefined) reader.error("compound", { code: "import.unitAmbiguous", facts: { unit: name, count: found.length } });
  else return unit;
  return null;
}

function findPosted(reader: RowReader<PostingField>, name: string, compound: KnownUnit | null, { directory, ground }: Planning): KnownPerson | null {
  const { idNo, mask } = readIdNo(reader, "idNo", ground.today);
  if (reader.issues.some((issue) => issue.field === "idNo" && issue.severity === "error")) return null;
  const idNoIndex = idNo === null ? null : ground.blindIndex("idNo", idNo);
  const paths = compound === null ? [] : unitsAround(compound, directory);
  const match = findPerson(ground.people, { name, birth: null, idNoIndex, idMask: mask, paths, nameAlone: paths.length }, ground.maySee);
  if (match.kind === "none") reader.error("person", { code: "import.personUnknown", facts: { name } });
  else if (match.kind === "many") reader.error("person", { code: "import.personAmbiguous", facts: { name, count: match.count } });
  else if (match.person.facts.name !== name) reader.error("person", { code: "import.idOfAnother" });
  else if (compound !== null) {
    const allowed = ground.mayPost(compound.path, match.person);
    if (allowed.ok) return match.person;
    reader.error("person", allowed.refusal);
  }
  return null;
}

function fieldOf(refusal: Refusal): PostingField | null {
  const names: Readonly<Record<string, PostingField>> = { compoundId: "compound", personId: "person", mentorId: "mentor", to: "to", role: "branchTitle", from: "from" };
  return names[refusal.field ?? ""] ?? null;
}

function maskedCells(reader: RowReader<PostingField>): Record<string, string> {
  const cells = reader.texts(fields);
  return { ...cells, idNo: maskMiddle(cells.idNo, 6, 4) };
}
