export interface AuditPendingTable {
  audit_id: string;
}
