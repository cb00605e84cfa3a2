export { createInstance } from "./use-cases/create-instance.ts";
export { type Ask, type DistrictAsked, initialiseInstance, invitationLines } from "./use-cases/initialise-instance.ts";
