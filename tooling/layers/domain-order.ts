import { fileRule, folderUnder, importRule, isTest } from "./layer-rule.ts";

const DOMAIN = "packages/domain/src/";

/** A capability knows only what stands to its left. */
export const CAPABILITIES = [
  "kernel",
  "messages",
  "diagnostics",
  "access",
  "org",
  "people",
  "posting",
  "evidence",
  "evaluation",
  "growth",
  "reserve",
  "succession",
  "reporting",
  "rules",
] as const;

const PLACE = new Map<string, number>(CAPABILITIES.map((capability, place) => [capability, place]));

export const domainOrder = importRule("domain-order", "capabilities of the domain import leftwards only", (file, { to }) => {
  const from = folderUnder(file.path, DOMAIN);
  const target = folderUnder(to, DOMAIN);
  if (from === null || target === null || from === target) return null;
  const [here, there] = [PLACE.get(from), PLACE.get(target)];
  if (here === undefined || there === undefined) return `${here === undefined ? from : target} has no place in the order of capabilities`;
  return there < here ? null : `${from} imports ${to}, which stands to its right`;
});

export const domainPlaced = fileRule("domain-placed", "every capability of the domain has its place in the order, before it imports anything", ({ path }) => {
  const capability = folderUnder(path, DOMAIN);
  return capability === null || PLACE.has(capability) ? null : `${capability} is not in CAPABILITIES`;
});

export const domainAlone = importRule("domain-alone", "the domain imports itself and, where input is parsed, zod", (file, { to }) => {
  if (!file.path.startsWith(DOMAIN)) return null;
  if (to.startsWith(DOMAIN)) return null;
  if (isTest(file.path) && (to === "vitest" || to === "fast-check" || to.startsWith("node:") || to === "zod")) return null;
  if (to === "zod") return /\.(input|schema)\.ts$/u.test(file.path) ? null : "zod stands only in *.input.ts and *.schema.ts";
  return `imports ${to}`;
});

export const doorForOthers = importRule("domain-doors", "mod.ts is the door for other packages; inside the domain the file itself is named", (file, { to }) => {
  const inside = file.path.startsWith(DOMAIN);
  if (inside && !isTest(file.path) && to.startsWith(DOMAIN) && to.endsWith("/mod.ts")) return `imports ${to}`;
  if (!inside && to.startsWith(DOMAIN)) return `reaches into the domain: ${to}`;
  if (to.startsWith("@yanzhen/domain/") && to.split("/").length !== 3) return `imports ${to}, not a capability`;
  return null;
});
