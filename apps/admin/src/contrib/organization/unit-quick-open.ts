import { when } from "../../platform/commands/when.ts";
import type { QuickOpenProvider } from "../../platform/contribution.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { uris } from "../../platform/uris/uris.ts";
import { unitIcon } from "./unit-icon.ts";

export const unitQuickOpen: QuickOpenProvider = {
  id: "organization.units",
  when: when.can("org.view"),
  title: { zh: "单位", en: "Units" },
  order: 2,
  search: async (text, { signal, limit, at }) =>
    (await trpcClient.org.search.query({ text, limit, at }, { signal })).map((unit) => ({
      key: unit.id,
      label: unit.name,
      ...(unit.parentName === null ? {} : { detail: unit.parentName }),
      icon: unitIcon(unit.level),
      target: uris.unit.to({ id: unit.id }),
    })),
};
