/**
 * The archive is one gzip file of lines. The first line is the manifest, then for each table a header line and one line per row
 * (the row as PostgreSQL's own JSON, so that no driver rounds or reformats a value), then a closing line with each table's hash.
 */
export const ARCHIVE_FORMAT = 1;

export interface ArchiveManifest {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly product: "yanzhen";
  readonly tenant: number;
  readonly createdAt: string;
  /** Names and hashes of the migrations the rows fit. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  /** Which master key the cipher texts need; the key itself is never in an archive. */
  readonly keyId: string;
  /** Hash over the current business rows; a restored store must show the same. */
  readonly stateHash: string;
  /** The audit log's last seal when the archive was made: an anchor that leaves the machine with the archive. */
  readonly lastSeal: { readonly no: number; readonly hash: string; readonly at: string } | null;
  readonly tables: readonly ArchiveTable[];
}

export interface ArchiveTable {
  readonly schema: "app" | "hist";
  readonly name: string;
  readonly columns: readonly string[];
}

/** Not worth carrying over: they belong to the running process, not to the district. */
export const LEFT_OUT: ReadonlySet<string> = new Set(["session", "login_attempt", "job"]);

export interface ArchiveEnd {
  readonly end: true;
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
}

export const tableKey = (table: Pick<ArchiveTable, "schema" | "name">): string => `${table.schema}.${table.name}`;
