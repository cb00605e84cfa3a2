export { createInstance, type Invitation, type NewInstance } from "./use-cases/create-instance.ts";
export { initialiseInstance } from "./use-cases/initialise-instance.ts";
