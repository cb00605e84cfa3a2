import { defineCommand } from "../../platform/commands/command.ts";
import { idInput, textField } from "../../platform/commands/inputs.ts";
import { when } from "../../platform/commands/when.ts";
import { uris } from "../../platform/uris/uris.ts";

/** The day the district's figures were told; one click away from the overview. */
export const TOLD = "2025-03-21";

export const organizationCommands = [
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
  defineCommand<{ id: string }>({
    id: "organization.openUnit",
    title: { zh: "打开单位", en: "Open Unit" },
    icon: "type-hierarchy-sub",
    when: when.can("org.view"),
    input: idInput,
    run: ({ id }, wb) => wb.open(uris.unit.to({ id })),
  }),
];
