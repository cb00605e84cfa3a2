export interface AuditSealTable {
  no: number;
  at: string;
  n: number;
  root: string;
  prev: string;
  hash: string;
  sig: string;
}
