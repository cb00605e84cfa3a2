import { references } from "../kernel/reference.ts";

export const accessReferences = [
  ...references("account", { personId: "person" }),
  ...references("accountGrant", { unitId: "unit" }, "tell"),
  ...references("apiToken", { unitId: "unit" }),
];
