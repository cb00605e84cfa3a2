import { references } from "../kernel/reference.ts";

export const evidenceReferences = [
  ...references("evidence", { unitId: "unit" }),
  ...references("evidenceCredit", { personId: "person" }),
  ...references("honour", { unitId: "unit" }),
  ...references("petitionCount", { unitId: "unit" }),
];
