import type { CommandTx } from "../../platform/command.ts";

/** Remembers which command took a change set back. */
export async function markUndone(tx: CommandTx, changeSetId: string): Promise<void> {
  await tx.trx.updateTable("change_set").set({ undone_by: tx.changeSetId }).where("tenant", "=", tx.tenant).where("id", "=", changeSetId).execute();
}
