import { existsSync } from "node:fs";

import { appendAnchor, beginAnchors } from "../platform/audit/anchors.ts";
import { restoreArchive } from "../platform/db/backup/restore-archive.ts";
import { analyzeStore } from "../platform/db/analyze.ts";
import { servicesOf } from "../platform/open-instance.ts";
import { readTenant } from "../platform/queries/instance-facts.ts";
import { RefusedError } from "../platform/refused-error.ts";
import type { ArchiveMade } from "./back-up.ts";
import type { CommandStore } from "./command-line.ts";
import { byOperator } from "./operator-audit.ts";

/**
 * Fills an empty store from an archive. The anchors begin with the last seal the archive had, so that the restored log is witnessed
 * from the first moment; the log says that it was restored.
 */
export async function restoreFrom({ opened, config, services }: CommandStore, file: string, passphrase: string | null): Promise<ArchiveMade> {
  if (services !== null) throw new RefusedError({ code: "archive.storeNotEmpty" });
  if (!existsSync(file)) throw new RefusedError({ code: "archive.missing", facts: { file } });
  const restored = await restoreArchive(opened.database.unguarded, file, { keyId: opened.crypto.keyId, passphrase });
  if (!restored.ok) throw new RefusedError(restored.refusal);
  const manifest = restored.value;
  const tenant = await readTenant(opened.database.unguarded);
  if (tenant === null) throw new RefusedError({ code: "archive.damaged", facts: { part: "app.tenant" } });
  beginAnchors(config.anchorFile);
  if (manifest.lastSeal !== null) appendAnchor(config.anchorFile, manifest.lastSeal);
  const { audit } = servicesOf(opened, config, tenant);
  await audit.appendAlone(byOperator("restore", "store", { stateHash: manifest.stateHash, createdAt: manifest.createdAt }));
  await audit.seal();
  await analyzeStore(opened.database.unguarded);
  return { file, createdAt: manifest.createdAt, stateHash: manifest.stateHash, keyId: manifest.keyId, tables: manifest.tables.length };
}
