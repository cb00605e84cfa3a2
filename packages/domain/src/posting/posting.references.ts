import { references } from "../kernel/reference.ts";

export const postingReferences = [
  ...references("posting", { personId: "person", compoundId: "unit", mentorId: "person" }, "settle"),
  ...references("siteDay", { personId: "person", compoundId: "unit" }),
];
