import { sealKey } from "../platform/audit/seal-key.ts";
import { type AuditVerdict, verifyAudit } from "../platform/audit/verify-audit.ts";
import type { Services } from "../platform/services.ts";
import { byOperator } from "./operator-audit.ts";

/** Seals what waits, checks the whole log, and leaves a row that says it was checked and with what result. */
export async function verifyLog({ database, crypto, config, audit }: Services): Promise<AuditVerdict> {
  await audit.seal();
  const verdict = await verifyAudit({ db: database.unguarded, macKey: crypto.derive("audit"), sealKey: sealKey(crypto.derive("seal")), anchorFile: config.anchorFile });
  await audit.appendAlone(byOperator("audit.verify", "audit", { rows: verdict.rows, seals: verdict.seals, faults: verdict.faults.length }));
  return verdict;
}
