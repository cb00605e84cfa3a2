export { type Ask, type DistrictAsked, initialiseInstance, invitationLines } from "./use-cases/initialise-instance.ts";
