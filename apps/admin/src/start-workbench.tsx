import "./contributions.ts";

export { Workbench as default } from "./workbench/workbench.tsx";
