import { references } from "../kernel/reference.ts";

export const evaluationReferences = [
  ...references("evaluationCycle", { unitId: "unit" }),
  ...references("enteredMark", { personId: "person" }),
  ...references("evaluationResult", { personId: "person" }),
];
