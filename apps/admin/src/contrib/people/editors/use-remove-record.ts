import type { RecordKind } from "@yanzhen/domain/people";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { trpc } from "../../../platform/trpc/trpc.ts";
import { useChange } from "../../../platform/trpc/use-change.ts";
import { recordTexts } from "../record.texts.ts";

/** Takes a row out of a person's file. */
export function useRemoveRecord(personId: string): (of: RecordKind, row: { readonly id: string; readonly version: number }) => Promise<unknown> {
  const t = useTexts(recordTexts);
  const change = useChange(trpc.people.removeRecord.mutationOptions(), { done: () => t("removed") });
  return (of, { id, version }) => change.run({ personId, of, recordId: id, version });
}
