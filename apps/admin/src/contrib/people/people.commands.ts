import { refusedInPast } from "../../platform/commands/change-refusal.ts";
import { defineCommand } from "../../platform/commands/command.ts";
import { textField } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import type { Bilingual } from "../../platform/i18n/bilingual.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { uris } from "../../platform/uris/uris.ts";

const NO_PERSON: Bilingual = { zh: "先打开一个人的资料", en: "Open a person first" };
/** A person as a row, a subject or a quick fix hands it over. */
function personInput(raw: unknown): { readonly id: string } | null {
  const id = textField(raw, "personId") ?? textField(raw, "id");
  return id === null ? null : { id };
}

/** The person in front, for the palette. */
function inFront(wb: Workbench): string | null {
  const active = wb.active();
  return active?.editorId === "people.person" ? (active.subject?.id ?? null) : null;
}

/** Other people than oneself: a posted member sees only the own record, an administrator nobody. */
export const SEES_OTHERS = when.can("people.view", { personId: "" });

export const peopleCommands = [
  defineCommand({
    id: "people.openRoster",
    title: { zh: "打开花名册", en: "Open Roster" },
    icon: "table",
    key: "Mod+Shift+E",
    when: SEES_OTHERS,
    run: (_, wb) => wb.open(uris.roster.to()),
  }),
  defineCommand<{ id: string }>({
    id: "people.openRosterOfUnit",
    title: { zh: "打开花名册", en: "Open Roster" },
    icon: "table",
    when: SEES_OTHERS,
    input: personInput,
    run: ({ id }, wb) => wb.open(uris.roster.to({ unit: id })),
  }),
  defineCommand<{ id: string }>({
    id: "people.openPerson",
    title: { zh: "打开人员", en: "Open Person" },
    icon: "person",
    when: when.can("people.view"),
    input: personInput,
    run: ({ id }, wb) => wb.open(uris.person.to({ id })),
  }),
  defineCommand<{ id: string }>({
    id: "people.openBeside",
    title: { zh: "在旁边打开，对照着看", en: "Open to the Side to Compare" },
    icon: "split-horizontal",
    when: when.can("people.view"),
    input: personInput,
    run: ({ id }, wb) => wb.open(uris.person.to({ id }), { side: true }),
  }),
  defineCommand<{ readonly unit: string | null }>({
    id: "people.create",
    title: { zh: "新建人员…", en: "New Person…" },
    icon: "person-add",
    palette: true,
    when: when.can("people.create"),
    refusal: refusedInPast,
    input: (raw) => ({ unit: textField(raw, "id") }),
    run: ({ unit }, wb) => wb.open(uris.newPerson.to({ unit })),
  }),
  defineCommand<{ id: string }>({
    id: "people.edit",
    title: { zh: "编辑资料…", en: "Edit Facts…" },
    icon: "edit",
    when: when.can("people.edit"),
    refusal: refusedInPast,
    input: personInput,
    run: ({ id }, wb) => wb.open(uris.person.to({ id }, { edit: true })),
  }),
  ...(
    [
      ["people.recordAppointment", "people.recordAppointment", "appoint", { zh: "登记任职…", en: "Record Appointment…" }, "briefcase"],
      ["people.recordEducation", "people.saveRecord", "education", { zh: "登记学历学位…", en: "Record Education…" }, "mortar-board"],
      ["people.recordTraining", "people.saveRecord", "training", { zh: "登记培训…", en: "Record Training…" }, "book"],
      ["people.recordGrade", "people.saveRecord", "grade", { zh: "登记年度考核…", en: "Record Annual Grade…" }, "checklist"],
      ["people.recordSanction", "people.saveRecord", "sanction", { zh: "登记处分…", en: "Record Sanction…" }, "law"],
      ["people.setManagingUnit", "people.setManagingUnit", "move", { zh: "调整管理单位…", en: "Move the File…" }, "move"],
    ] as const
  ).map(([id, right, act, title, icon]) =>
    defineCommand<{ readonly id: string | null }>({
      id,
      title,
      icon,
      palette: true,
      when: when.can(right),
      refusal: (input, wb) => refusedInPast(input, wb) ?? (input.id === null && inFront(wb) === null ? NO_PERSON : null),
      input: (raw) => ({ id: personInput(raw)?.id ?? null }),
      run: (input, wb) => {
        const person = input.id ?? inFront(wb);
        if (person !== null) wb.open(uris.person.to({ id: person }, { act, tab: act === "training" || act === "grade" || act === "sanction" ? "records" : "facts" }));
      },
    }),
  ),
];
