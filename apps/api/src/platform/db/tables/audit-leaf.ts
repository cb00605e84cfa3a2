export interface AuditLeafTable {
  seal: number;
  idx: number;
  audit_id: string;
  leaf: string;
}
