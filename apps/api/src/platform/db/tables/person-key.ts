export interface PersonKeyTable {
  tenant: number;
  person_id: string;
  wrapped: string;
}
