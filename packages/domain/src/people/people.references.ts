import { references } from "../kernel/reference.ts";

export const peopleReferences = [
  ...references("personKey", { personId: "person" }),
  ...references("personAlias", { personId: "person", canonicalId: "person" }),
  ...references("personUnit", { personId: "person", unitId: "unit" }, "settle"),
  ...references("education", { personId: "person" }),
  ...references("appointment", { personId: "person", unitId: "unit" }, "settle"),
  ...references("sanction", { personId: "person" }),
  ...references("training", { personId: "person" }),
  ...references("annualGrade", { personId: "person" }),
];
