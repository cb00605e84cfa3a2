import type { Audit } from "./audit/audit.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { FieldCrypto } from "./crypto/field-crypto.ts";
import type { OpenDatabase } from "./db/client.ts";
import type { IdSource } from "./ids.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { Live } from "./live.ts";

/** What a running instance is made of; every use-case and query reaches the outside through it. */
export interface Services {
  readonly database: OpenDatabase;
  readonly tenant: number;
  readonly demo: boolean;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly crypto: FieldCrypto;
  readonly audit: Audit;
  readonly live: Live;
  readonly jobs: Jobs;
  readonly config: Config;
}
