import { references } from "../kernel/reference.ts";

export const orgReferences = [
  ...references("unitName", { unitId: "unit" }),
  ...references("unitPath", { unitId: "unit" }),
  ...references("unitPath", { parentId: "unit" }, "settle"),
  ...references("compound", { unitId: "unit" }),
  ...references("partyOrg", { unitId: "unit" }),
];
