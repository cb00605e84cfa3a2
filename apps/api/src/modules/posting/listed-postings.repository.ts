import type { NewPosting, Posting } from "@yanzhen/domain/posting";

import type { CommandTx } from "../../platform/command.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { systemScope } from "../../platform/db/scope.ts";

/** Postings of an imported list; the domain has accepted each together with those before it. */
export async function insertListedPostings(tx: CommandTx, postings: readonly (NewPosting & { readonly id: string })[]): Promise<void> {
  if (postings.length === 0) return;
  await bulkInsert(
    tx.trx,
    "posting",
    ["tenant", "id", "person_id", "compound_id", "role", "branch_title", "duty_days", "mentor_id", "cross_title", "valid_from", "valid_to", "note"],
    postings.map((posting) => ({
      tenant: tx.tenant,
      id: posting.id,
      person_id: posting.personId,
      compound_id: posting.compoundId,
      role: posting.role,
      branch_title: posting.branchTitle,
      duty_days: posting.dutyDays,
      mentor_id: posting.mentorId,
      cross_title: posting.crossTitle,
      valid_from: posting.from,
      valid_to: posting.to,
      note: posting.note,
    })),
  );
}

export interface ListedPostingChange {
  readonly id: string;
  readonly patch: Partial<Pick<Posting, "dutyDays" | "branchTitle" | "crossTitle">> & { readonly mentorId?: string | null };
}

export async function changeListedPostings(tx: CommandTx, changes: readonly ListedPostingChange[]): Promise<void> {
  for (const { id, patch } of changes) {
    await tx.trx
      .updateTable("posting as g")
      .set({
        ...(patch.dutyDays === undefined ? {} : { duty_days: patch.dutyDays }),
        ...(patch.branchTitle === undefined ? {} : { branch_title: patch.branchTitle }),
        ...(patch.crossTitle === undefined ? {} : { cross_title: patch.crossTitle }),
        ...(patch.mentorId === undefined ? {} : { mentor_id: patch.mentorId }),
      })
      .where(inScope("g", "posting", systemScope("repository", tx.tenant)))
      .where("g.id", "=", id)
      .execute();
  }
}
