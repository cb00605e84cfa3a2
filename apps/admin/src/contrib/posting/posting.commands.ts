import { refusedFor, refusedInPast } from "../../platform/commands/change-refusal.ts";
import { defineCommand } from "../../platform/commands/command.ts";
import { idInput } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";
import { type AssignInput, assignInput, type PostingInput, postingInput } from "./command-inputs.ts";

/** Whoever sees postings of others; a posted member opens the own ones, from the own record. */
export const OTHERS_POSTINGS = when.can("posting.view", { personId: "" });

interface ById {
  readonly id: string;
}

export const postingCommands = [
  defineCommand({
    id: "posting.openCoverage",
    title: { zh: "打开驻点覆盖", en: "Open Coverage" },
    icon: "pie-chart",
    when: OTHERS_POSTINGS,
    run: (_, wb) => wb.open(uris.coverage.to()),
  }),
  defineCommand({
    id: "posting.openPostings",
    title: { zh: "打开驻点名单", en: "Open Postings" },
    icon: "table",
    when: OTHERS_POSTINGS,
    run: (_, wb) => wb.open(uris.postings.to()),
  }),
  defineCommand<AssignInput>({
    id: "posting.assign",
    title: { zh: "安排驻点…", en: "Assign Posting…" },
    icon: "person-add",
    palette: true,
    when: when.can("posting.assign"),
    refusal: refusedInPast,
    input: assignInput,
    run: (query, wb) => wb.open(uris.assign.to(query)),
  }),
  defineCommand<ById>({
    id: "posting.assignToUnit",
    title: { zh: "安排驻点…", en: "Assign Posting…" },
    icon: "person-add",
    when: when.can("posting.assign"),
    refusal: refusedInPast,
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.assign.to({ unit: id })),
  }),
  defineCommand<ById>({
    id: "posting.assignPerson",
    title: { zh: "安排驻点…", en: "Assign Posting…" },
    icon: "person-add",
    when: when.can("posting.assign"),
    refusal: refusedInPast,
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.assign.to({ person: id })),
  }),
  defineCommand<ById>({
    id: "posting.openCoverageOfUnit",
    title: { zh: "打开驻点覆盖", en: "Open Coverage" },
    icon: "pie-chart",
    when: OTHERS_POSTINGS,
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.coverage.to({ unit: id })),
  }),
  defineCommand<ById>({
    id: "posting.openPostingsOfUnit",
    title: { zh: "打开驻点名单", en: "Open Postings" },
    icon: "table",
    when: OTHERS_POSTINGS,
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.postings.to({ unit: id })),
  }),
  defineCommand<ById>({
    id: "posting.openPostingsOfPerson",
    title: { zh: "打开其驻点", en: "Open Postings" },
    icon: "table",
    when: OTHERS_POSTINGS,
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.postings.to({ person: id, state: "all" })),
  }),
  defineCommand<ById>({
    id: "posting.open",
    title: { zh: "打开驻点", en: "Open Posting" },
    icon: "location",
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.posting.to({ id })),
  }),
  defineCommand<PostingInput>({
    id: "posting.change",
    title: { zh: "修改驻点…", en: "Change Posting…" },
    icon: "edit",
    when: when.can("posting.change"),
    refusal: refusedFor("posting.change"),
    input: postingInput,
    run: ({ id }, wb) => wb.open(uris.posting.to({ id }, { act: "change" })),
  }),
  defineCommand<PostingInput>({
    id: "posting.move",
    title: { zh: "调整到其他小区…", en: "Move to Another Compound…" },
    icon: "arrow-swap",
    when: when.can("posting.move"),
    refusal: refusedFor("posting.move"),
    input: postingInput,
    run: ({ id }, wb) => wb.open(uris.posting.to({ id }, { act: "move" })),
  }),
  defineCommand<PostingInput>({
    id: "posting.end",
    title: { zh: "结束驻点…", en: "End Posting…" },
    icon: "circle-slash",
    when: when.can("posting.end"),
    refusal: refusedFor("posting.end"),
    input: postingInput,
    run: ({ id }, wb) => wb.open(uris.posting.to({ id }, { act: "end" })),
  }),
];
