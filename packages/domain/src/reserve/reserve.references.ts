import { references } from "../kernel/reference.ts";

export const reserveReferences = [
  ...references("reserveEntry", { personId: "person", targetUnitId: "unit", mentorId: "person" }, "tell"),
  ...references("reserveState", { personId: "person" }),
  ...references("reserveReadiness", { personId: "person" }),
];
