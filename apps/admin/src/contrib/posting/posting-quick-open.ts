import type { QuickOpenProvider } from "../../platform/contribution.ts";
import { trpcClient } from "../../platform/trpc/trpc.ts";
import { uris } from "../../platform/uris/uris.ts";
import { OTHERS_POSTINGS } from "./posting.commands.ts";

/** The person or the place is what most look for; a few postings after them are enough. */
const FEW = 6;

/** Postings by the name of the person or the compound, also by pinyin and initials. */
export const postingQuickOpen: QuickOpenProvider = {
  id: "posting.postings",
  when: OTHERS_POSTINGS,
  title: { zh: "驻点", en: "Postings" },
  order: 3,
  search: async (text, { signal, at }) =>
    text === ""
      ? []
      : (await trpcClient.posting.postings.query({ text, limit: FEW, at }, { signal })).rows.map((row) => ({
          key: row.id,
          label: [row.personName, row.compound].filter((part) => part !== null).join(" · "),
          detail: [row.community, row.from].filter((part) => part !== null).join(" · "),
          icon: "location" as const,
          target: uris.posting.to({ id: row.id }),
        })),
};
