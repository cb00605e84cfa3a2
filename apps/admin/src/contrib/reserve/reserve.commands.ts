import type { Refusal } from "@yanzhen/domain/kernel";
import type { AnyCommand } from "../../platform/commands/command.ts";
import { refusedInPast } from "../../platform/commands/change-refusal.ts";
import { defineCommand } from "../../platform/commands/command.ts";
import { idInput, textField } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import type { Bilingual } from "../../platform/i18n/bilingual.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { uris } from "../../platform/uris/uris.ts";

/** An entry as a row, an open editor or a quick fix hands it over; state and events are there where the caller knows them. */
interface EntryInput {
  readonly id: string;
  readonly state: string | null;
  readonly events: readonly string[] | null;
  readonly level: string | null;
  readonly removal: string | null;
}

function entryInput(raw: unknown): EntryInput | null {
  const id = textField(raw, "entryId") ?? textField(raw, "id");
  if (id === null) return null;
  const events: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, "events") : null;
  return { id, state: textField(raw, "state"), events: Array.isArray(events) ? events.map(String) : null, level: textField(raw, "level"), removal: textField(raw, "removal") };
}

/** A step that does not follow the state is not on offer; where the caller does not know, the server says. */
function inputOf(events: readonly string[]) {
  return (raw: unknown): EntryInput | null => {
    const entry = entryInput(raw);
    return entry === null || entry.events === null || events.some((event) => entry.events?.includes(event)) ? entry : null;
  };
}

const openForm = (act: string, { id, level, removal }: EntryInput, wb: Workbench): void => wb.open(uris.reserveEntry.to({ id }, { act, level, removal }));

const BEFORE_POOL = ["screen", "inspect", "deliberate", "reviewJointly", "publicise", "endPublicity", "file", "enterPool"] as const;

export const reserveCommands: readonly AnyCommand[] = [
  defineCommand({
    id: "reserve.openList",
    title: { zh: "打开后备名单", en: "Open Reserve List" },
    icon: "star-half",
    when: when.can("reserve.view"),
    run: (_, wb) => wb.open(uris.reserve.to()),
  }),
  defineCommand<{ readonly unit?: string }>({
    id: "reserve.openFunnel",
    title: { zh: "打开后备漏斗", en: "Open Reserve Funnel" },
    icon: "filter",
    palette: true,
    when: when.can("reserve.view"),
    input: (raw) => {
      const unit = textField(raw, "id");
      return unit === null ? {} : { unit };
    },
    run: (query, wb) => wb.open(uris.funnel.to(query)),
  }),
  defineCommand<{ id: string }>({
    id: "reserve.openListOfUnit",
    title: { zh: "打开后备名单", en: "Open Reserve List" },
    icon: "star-half",
    when: when.can("reserve.view"),
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.reserve.to({ unit: id })),
  }),
  defineCommand<EntryInput>({
    id: "reserve.openEntry",
    title: { zh: "打开后备条目", en: "Open Reserve Entry" },
    icon: "star-half",
    when: when.can("reserve.view"),
    input: entryInput,
    run: ({ id }, wb) => wb.open(uris.reserveEntry.to({ id })),
  }),
  defineCommand<{ readonly person: string }>({
    id: "reserve.openPerson",
    title: { zh: "打开人员资料", en: "Open Person" },
    icon: "person",
    input: (raw) => {
      const person = textField(raw, "personId");
      return person === null ? null : { person };
    },
    run: ({ person }, wb) => wb.open(uris.person.to({ id: person })),
  }),
  defineCommand<{ readonly person: string | null }>({
    id: "reserve.nominate",
    title: { zh: "推荐后备人选…", en: "Nominate for the Reserve…" },
    icon: "person-add",
    palette: true,
    when: when.can("reserve.nominate"),
    refusal: refusedInPast,
    input: (raw) => ({ person: textField(raw, "personId") ?? textField(raw, "id") }),
    run: ({ person }, wb) => {
      const active = wb.active();
      const subject = active?.editorId === "people.person" ? (active.subject?.id ?? null) : null;
      wb.open(uris.nominate.to({ person: person ?? subject }));
    },
  }),
  defineCommand<EntryInput>({
    id: "reserve.advance",
    title: { zh: "办理下一步…", en: "Next Step…" },
    icon: "arrow-right",
    when: when.can("reserve.advance"),
    refusal: refusedInPast,
    input: inputOf(BEFORE_POOL),
    run: (entry, wb) => openForm(entry.events?.find((event) => BEFORE_POOL.some((step) => step === event)) ?? "next", entry, wb),
  }),
  defineCommand<EntryInput>({
    id: "reserve.setReadiness",
    title: { zh: "评定成熟度…", en: "Rate Readiness…" },
    icon: "target",
    when: when.can("reserve.setReadiness"),
    refusal: (entry, wb): Refusal | Bilingual | null =>
      refusedInPast(entry, wb) ??
      (entry.state === null || entry.state === "inPool" || entry.state === "suspended" ? null : { code: "reserve.notInReserve", facts: { state: entry.state } }),
    input: entryInput,
    run: (entry, wb) => openForm("setReadiness", entry, wb),
  }),
  defineCommand<EntryInput>({
    id: "reserve.edit",
    title: { zh: "修改目标、联系人和备注…", en: "Edit Target, Mentor, Note…" },
    icon: "edit",
    when: when.can("reserve.edit"),
    refusal: refusedInPast,
    input: entryInput,
    run: (entry, wb) => openForm("edit", entry, wb),
  }),
  ...(
    [
      ["suspend", "reserve.suspend", { zh: "暂停…", en: "Suspend…" }, "circle-slash"],
      ["resume", "reserve.resume", { zh: "恢复…", en: "Resume…" }, "debug-restart"],
      ["remove", "reserve.remove", { zh: "调整出库…", en: "Take out of the Pool…" }, "sign-out"],
      ["withdraw", "reserve.advance", { zh: "撤回推荐…", en: "Withdraw…" }, "discard"],
      ["decline", "reserve.advance", { zh: "本人放弃…", en: "Declined…" }, "circle-slash"],
      ["sendBackForChecking", "reserve.advance", { zh: "异议待核，退回考察…", en: "Objection to Be Checked…" }, "debug-restart"],
      ["upholdObjection", "reserve.advance", { zh: "异议成立…", en: "Objection Upheld…" }, "error"],
    ] as const
  ).map(([event, policy, title, icon]) =>
    defineCommand<EntryInput>({
      id: `reserve.${event}`,
      title,
      icon,
      when: when.can(policy),
      refusal: refusedInPast,
      input: inputOf([event]),
      run: (entry, wb) => openForm(event, entry, wb),
    }),
  ),
];
