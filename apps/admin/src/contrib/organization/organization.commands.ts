import { refusedInPast } from "../../platform/commands/change-refusal.ts";
import { defineCommand } from "../../platform/commands/command.ts";
import { idInput, textField } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import type { Bilingual } from "../../platform/i18n/bilingual.ts";
import type { Workbench } from "../../platform/shell/workbench.ts";
import { uris } from "../../platform/uris/uris.ts";

/** The day the district's figures were told; one click away from the overview. */
export const TOLD = "2025-03-21";

const PICK: Bilingual = { zh: "先打开一个单位", en: "Open a unit first" };

/** The unit a row names, or the one in front. */
function unitOf(id: string | null, wb: Workbench): string | null {
  const subject = wb.active()?.subject;
  return id ?? (subject?.type === "unit" ? subject.id : null);
}

/** Changes of the tree: each opens its form on the unit's page. */
const treeCommands = (
  [
    ["org.createUnit", "create", { zh: "新设下级单位…", en: "New Unit Below…" }, "add"],
    ["org.renameUnit", "rename", { zh: "改名…", en: "Rename…" }, "edit"],
    ["org.moveUnit", "move", { zh: "调整隶属…", en: "Move…" }, "move"],
    ["org.closeUnit", "close", { zh: "撤销单位…", en: "Close Unit…" }, "circle-slash"],
  ] as const
).map(([id, act, title, icon]) =>
  defineCommand<{ readonly id: string | null }>({
    id,
    title,
    category: { zh: "单位", en: "Unit" },
    icon,
    palette: true,
    when: when.can(id),
    refusal: (input, wb) => refusedInPast(input, wb) ?? (unitOf(input.id, wb) === null ? PICK : null),
    input: (raw) => ({ id: textField(raw, "id") }),
    run: (input, wb) => {
      const unit = unitOf(input.id, wb);
      if (unit !== null) wb.open(uris.unit.to({ id: unit }, { act }));
    },
  }),
);

export const organizationCommands = [
  ...treeCommands,
  defineCommand<{ readonly unit?: string }>({
    id: "organization.openOverview",
    title: { zh: "打开总览", en: "Open Overview" },
    icon: "dashboard",
    key: "Mod+Shift+O",
    palette: true,
    when: when.can("reporting.overview"),
    input: (raw) => {
      const unit = textField(raw, "id");
      return unit === null ? {} : { unit };
    },
    run: (query, wb) => wb.open(uris.overview.to(query)),
  }),
  defineCommand<{ readonly unit?: string }>({
    id: "organization.openUnitsOf",
    title: { zh: "打开单位清单", en: "Open List of Units" },
    icon: "table",
    palette: true,
    when: when.can("org.view"),
    input: (raw) => {
      const unit = textField(raw, "id");
      return unit === null ? {} : { unit };
    },
    run: (query, wb) => wb.open(uris.units.to(query)),
  }),
  defineCommand<{ id: string }>({
    id: "organization.openUnit",
    title: { zh: "打开单位", en: "Open Unit" },
    icon: "type-hierarchy-sub",
    when: when.can("org.view"),
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.unit.to({ id })),
  }),
];
