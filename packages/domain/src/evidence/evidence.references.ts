import { references } from "../kernel/reference.ts";

export const evidenceReferences = [
  ...references("evidence", { unitId: "unit" }, "settle"),
  ...references("evidenceCredit", { personId: "person" }),
  ...references("honour", { unitId: "unit" }, "tell"),
  ...references("petitionCount", { unitId: "unit" }),
];
