import { when } from "../../platform/commands/when.ts";
import type { QuickOpenProvider } from "../../platform/contribution.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { uris } from "../../platform/uris/uris.ts";

/** People by name, pinyin or initials; the server ranks them. */
export const peopleQuickOpen: QuickOpenProvider = {
  id: "people",
  when: when.can("people.view"),
  title: { zh: "人员", en: "People" },
  order: 1,
  search: async (text, { signal, limit }) =>
    (await trpcClient.people.quickFind.query({ text, limit: Math.min(limit, 50) }, { signal })).map((hit) => ({
      key: hit.id,
      label: hit.name,
      detail: hit.title ?? hit.unitName ?? "",
      icon: "person",
      target: uris.person.to({ id: hit.id }),
    })),
};
