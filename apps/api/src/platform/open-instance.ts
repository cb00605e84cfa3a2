import { accessSync, constants } from "node:fs";
import { join } from "node:path";

import { DatabaseAudit } from "./audit/audit.ts";
import { sealKey } from "./audit/seal-key.ts";
import { BusinessClock, type Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import { FieldCrypto } from "./crypto/field-crypto.ts";
import { masterKey } from "./crypto/master-key.ts";
import { openDatabase, type OpenDatabase } from "./db/client.ts";
import { FolderUnusable } from "./db/embedded/engine-faults.ts";
import { migrate } from "./db/migrate.ts";
import { uuidv7 } from "./ids.ts";
import { makeFolder } from "./make-folder.ts";
import { JobQueue } from "./jobs/job-queue.ts";
import { LocalLive } from "./live.ts";
import { readKeyCheck, readTenant, writeKeyCheck } from "./queries/instance-facts.ts";
import type { Services } from "./services.ts";
import { SharedLive } from "./shared-live.ts";

/** A statement that runs longer is ended, and whoever asked is told so. */
const LONGEST_QUERY_MS = 120_000;

/** The demo district's tenant key: its administrative code. */
export const DEMO_TENANT = 340_111;

export class WrongMasterKey extends Error {
  override readonly name = "WrongMasterKey";
}

export interface OpenedInstance {
  readonly database: OpenDatabase;
  readonly crypto: FieldCrypto;
  /** Null while the store is empty: nothing was seeded or initialised yet. */
  readonly tenant: { readonly id: number; readonly demo: boolean } | null;
}

/**
 * Opens and migrates the store and checks that the master key is the one its cipher texts need. An empty store makes its own key,
 * unless it is about to receive an archive, which needs the key it was written under.
 */
export async function openInstance(config: Config, { ownKey = true }: { readonly ownKey?: boolean } = {}): Promise<OpenedInstance> {
  usableFolder(config.dataFolder);
  const database = await openDatabase(
    config.databaseUrl === null
      ? { kind: "embedded", folder: join(config.dataFolder, "db"), queryTimeoutMs: LONGEST_QUERY_MS }
      : { kind: "server", url: config.databaseUrl, queryTimeoutMs: LONGEST_QUERY_MS },
  );
  try {
    await migrate(database.unguarded);
    const tenant = await readTenant(database.unguarded);
    const crypto = new FieldCrypto(masterKey({ fromEnvironment: config.masterKey, file: config.masterKeyFile, mayCreate: ownKey && tenant === null }));
    const check = tenant === null ? null : await readKeyCheck(database.unguarded, tenant.id);
    if (check !== null && check !== crypto.keyId) throw new WrongMasterKey(`the store was written under master key ${check}; this is ${crypto.keyId}`);
    return { database, crypto, tenant };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function usableFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new FolderUnusable(folder, error instanceof Error ? error.message : String(error));
  }
}

/** The services of an opened instance for a tenant that exists or is about to be made. */
export function servicesOf(opened: OpenedInstance, config: Config, tenant: { readonly id: number; readonly demo: boolean }, clock?: Clock): Services {
  const { database, crypto } = opened;
  const running = clock ?? new BusinessClock({ demo: tenant.demo, fixedToday: config.today });
  const live = database.notices === null ? new LocalLive() : new SharedLive(database.notices, tenant.id, uuidv7.next());
  const audit = new DatabaseAudit({
    db: database.unguarded,
    tenant: tenant.id,
    clock: running,
    ids: uuidv7,
    macKey: crypto.derive("audit"),
    sealKey: sealKey(crypto.derive("seal")),
    anchorFile: config.anchorFile,
  });
  const jobs = new JobQueue({ db: database.unguarded, tenant: tenant.id, ids: uuidv7, live, embedded: database.kind !== "server" });
  return { database, tenant: tenant.id, demo: tenant.demo, clock: running, ids: uuidv7, crypto, audit, live, jobs, config };
}

/** Remembers which master key the store belongs to. */
export async function rememberKey(services: Services): Promise<void> {
  await writeKeyCheck(services.database.unguarded, services.tenant, services.crypto.keyId);
}
