import { type CalendarDate, earliestDay, normaliseName, ok, type Refusal, type Result } from "@yanzhen/domain/kernel";
import {
  assignPosting,
  type NewPosting,
  type Posting,
  type PostingId,
  type PostingRole,
  type PostingSpan,
  readDutyDays,
  readPostingRole,
  roleOfBranchTitle,
} from "@yanzhen/domain/posting";
import { idNumberFaults, isBlankWord, normaliseIdNumber } from "@yanzhen/domain/people";
import { levelOfKind, type UnitId } from "@yanzhen/domain/org";

import { cellValue, readDateCell } from "../plan/cell-value.ts";
import { findPerson } from "../plan/find-person.ts";
import type { KnownPerson, PersonDirectory } from "../plan/known-person.ts";
import { type KnownUnit, UnitDirectory } from "../plan/known-unit.ts";
import type { FieldChange, PlannedRow } from "../plan/planned-row.ts";
import { RowReader } from "../plan/row-reader.ts";
import type { ColumnMapping } from "../workbook/columns.ts";
import type { RawRow } from "../workbook/raw-table.ts";
import { postingColumns, type PostingField } from "./posting-columns.ts";

const fields = postingColumns.map((column) => column.field);
const DEFAULT_DUTY_DAYS = 0;

export interface KnownPosting extends PostingSpan {
  readonly branchTitle: string | null;
  readonly crossTitle: string | null;
  readonly mentorId: string | null;
}

export type PostingPatch = Partial<Pick<Posting, "dutyDays" | "branchTitle" | "crossTitle" | "mentorId">>;

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

/** Plans a 驻点 list. Each row is judged with the rows above it, as if they were already entered. */
export function planPostings(rows: readonly RawRow[], mapping: ColumnMapping, ground: PostingGround): readonly PlannedRow<PostingWrite>[] {
  const directory = new UnitDirectory(ground.units);
  const postings = [...ground.postings];
  return rows.map((raw) => {
    const plan = planRow(new RowReader<PostingField>(raw, mapping, fields), directory, postings, ground);
    if (plan.write?.act === "create") postings.push({ ...plan.write.posting, id: plan.write.id as PostingId });
    return plan;
  });
}

function planRow(reader: RowReader<PostingField>, directory: UnitDirectory, postings: readonly KnownPosting[], ground: PostingGround): PlannedRow<PostingWrite> {
  const name = normaliseName(reader.required("person"));
  const compoundName = reader.required("compound");
  reader.required("from");
  const from = readDay(reader, "from");
  const to = readDay(reader, "to");
  const dutyDays = isBlankWord(reader.text("dutyDays")) ? DEFAULT_DUTY_DAYS : (reader.parse("dutyDays", (cell) => readDutyDays(cellValue(cell))) ?? DEFAULT_DUTY_DAYS);
  const branchTitle = blankToNull(reader.text("branchTitle"));
  const role: PostingRole = isBlankWord(reader.text("role"))
    ? roleOfBranchTitle(branchTitle)
    : (reader.parse("role", (cell) => readPostingRole(cell.kind === "empty" ? "" : cell.text)) ?? "member");
  const compound = compoundName === "" ? null : findCompound(reader, directory, compoundName, ground);
  const person = name === "" ? null : findPosted(reader, name, compound, directory, ground);
  const mentorId = findMentor(reader, compound, directory, ground);
  const finish = (status: PlannedRow<PostingWrite>["status"], changes: readonly FieldChange[] = [], write: PostingWrite | null = null): PlannedRow<PostingWrite> => ({
    sheetRow: reader.sheetRow,
    label: [name, compoundName].filter((part) => part !== "").join(" → "),
    cells: maskedCells(reader),
    issues: reader.issues,
    ...(reader.refused ? { status: "refused", changes: [], write: null } : { status, changes, write }),
  });
  if (compound === null || person === null || from === null || reader.refused) return finish("refused");
  const compoundId = compound.id as UnitId;
  const same = postings.find((p) => p.personId === person.id && p.compoundId === compoundId && p.from === from);
  if (same !== undefined)
    return compare(
      same,
      {
        dutyDays: isBlankWord(reader.text("dutyDays")) ? same.dutyDays : dutyDays,
        branchTitle: branchTitle ?? same.branchTitle,
        crossTitle: blankToNull(reader.text("crossTitle")) ?? same.crossTitle,
        mentorId: mentorId ?? same.mentorId,
      },
      finish,
    );
  const posting: NewPosting = {
    personId: person.id as Posting["personId"],
    compoundId,
    role,
    from,
    to,
    dutyDays,
    branchTitle,
    crossTitle: blankToNull(reader.text("crossTitle")),
    mentorId: mentorId as Posting["mentorId"],
    note: blankToNull(reader.text("note")),
  };
  const made = assignPosting(
    posting,
    {
      compound: { level: levelOfKind[compound.kind], from: compound.from as CalendarDate, to: null },
      ofCompound: postings.filter((p) => p.compoundId === compoundId),
      ofPerson: postings.filter((p) => p.personId === person.id),
      maxCompounds: ground.maxCompounds,
    },
    "registering",
  );
  if (!made.ok) reader.error(fieldOf(made.refusal), made.refusal);
  else for (const warning of made.value.warnings) reader.warn(fieldOf(warning), warning);
  return finish("new", [], made.ok ? { act: "create", id: ground.newId(), posting } : null);
}

function compare(
  known: KnownPosting,
  told: Required<Omit<PostingPatch, "mentorId">> & { readonly mentorId: string | null },
  finish: (status: "changed" | "unchanged", changes?: readonly FieldChange[], write?: PostingWrite | null) => PlannedRow<PostingWrite>,
): PlannedRow<PostingWrite> {
  const changed = (["dutyDays", "branchTitle", "crossTitle", "mentorId"] as const).filter((field) => told[field] !== known[field]);
  if (changed.length === 0) return finish("unchanged");
  const changes = changed.map((field) =>
    field === "mentorId" ? { field: "mentor", from: null, to: "•" } : { field, from: known[field] === null ? null : String(known[field]), to: String(told[field]) },
  );
  const patch = Object.fromEntries(changed.map((field) => [field, told[field]])) as PostingPatch;
  return finish("changed", changes, { act: "change", id: known.id, personId: known.personId, compoundId: known.compoundId, patch });
}

function findCompound(reader: RowReader<PostingField>, directory: UnitDirectory, name: string, ground: PostingGround): KnownUnit | null {
  const found = directory.find(name, [reader.text("community"), reader.text("township")], (unit) => levelOfKind[unit.kind] === "compound" && ground.maySee(unit.path));
  const [unit, other] = found;
  if (unit === undefined) reader.error("compound", { code: "import.unitUnknown", facts: { unit: name } });
  else if (other !== undefined) reader.error("compound", { code: "import.unitAmbiguous", facts: { unit: name, count: found.length } });
  else return unit;
  return null;
}

function findPosted(reader: RowReader<PostingField>, name: string, compound: KnownUnit | null, directory: UnitDirectory, ground: PostingGround): KnownPerson | null {
  const idNoIndex = readIdIndex(reader, ground);
  const match = findPerson(ground.people, { name, birth: null, idNoIndex, paths: pathsAround(compound, directory) }, ground.maySee);
  if (match.kind === "none") reader.error("person", { code: "import.personUnknown", facts: { name } });
  else if (match.kind === "many") reader.error("person", { code: "import.personAmbiguous", facts: { name, count: match.count } });
  else if (compound !== null) {
    const allowed = ground.mayPost(compound.path, match.person);
    if (allowed.ok) return match.person;
    reader.error("person", allowed.refusal);
  }
  return null;
}

function findMentor(reader: RowReader<PostingField>, compound: KnownUnit | null, directory: UnitDirectory, ground: PostingGround): string | null {
  const name = reader.text("mentor");
  if (isBlankWord(name)) return null;
  const match = findPerson(ground.people, { name: normaliseName(name), birth: null, idNoIndex: null, paths: pathsAround(compound, directory) }, ground.maySee);
  if (match.kind === "one") return match.person.id;
  reader.warn("mentor", {
    code: match.kind === "none" ? "import.mentorUnknown" : "import.personAmbiguous",
    facts: { name, ...(match.kind === "many" ? { count: match.count } : {}) },
  });
  return null;
}

/** Community or grid first, then the street. */
function pathsAround(compound: KnownUnit | null, directory: UnitDirectory): readonly string[] {
  if (compound === null) return [];
  return directory
    .chain(compound)
    .filter((unit) => unit.kind !== "district")
    .map((unit) => unit.path);
}

function readIdIndex(reader: RowReader<PostingField>, ground: PostingGround): string | null {
  const cell = reader.cell("idNo");
  if (cell.kind === "empty" || isBlankWord(reader.text("idNo"))) return null;
  if (cell.kind === "number") reader.error("idNo", { code: "import.idAsNumber" });
  else for (const fault of idNumberFaults(cell.text, ground.today)) reader.error("idNo", fault);
  return reader.refused ? null : ground.blindIndex("idNo", normaliseIdNumber(cell.kind === "text" ? cell.text : ""));
}

function readDay(reader: RowReader<PostingField>, field: "from" | "to"): CalendarDate | null {
  if (isBlankWord(reader.text(field))) return null;
  const read = reader.parse(field, (cell) => {
    const date = readDateCell({ serial: true })(cell);
    return date.ok ? ok(date.value) : date;
  });
  if (read?.note !== undefined) reader.warn(field, read.note);
  return read === null ? null : earliestDay(read.date);
}

function fieldOf(refusal: Refusal): PostingField | null {
  const names: Readonly<Record<string, PostingField>> = { compoundId: "compound", personId: "person", mentorId: "mentor", to: "to", role: "branchTitle", from: "from" };
  return names[refusal.field ?? ""] ?? null;
}

function maskedCells(reader: RowReader<PostingField>): Record<string, string> {
  const cells = reader.texts(fields);
  return { ...cells, idNo: cells.idNo === "" ? "" : `${cells.idNo.slice(0, 6)}${"*".repeat(Math.max(0, cells.idNo.length - 10))}${cells.idNo.slice(-4)}` };
}

const blankToNull = (text: string): string | null => (isBlankWord(text) ? null : text);
