import { folderUnder, importRule, isTest } from "./layer-rule.ts";

const CONSOLE = "apps/admin/src/";
const CONTRIB = `${CONSOLE}contrib/`;

/** A layer knows those before it; contributions do not know the workbench: they declare, and it finds them. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  platform: ["platform"],
  workbench: ["platform", "workbench"],
  contrib: ["platform", "contrib"],
};

export const consoleLayers = importRule("console-layers", "platform ← workbench, platform ← contrib, all ← main", (file, { to }) => {
  const here = folderUnder(file.path, CONSOLE);
  if (here === null || !to.startsWith(CONSOLE)) return null;
  const allowed = KNOWS[here];
  if (allowed === undefined) return null;
  const there = folderUnder(to, CONSOLE);
  return there !== null && allowed.includes(there) ? null : `${here} imports ${to}`;
});

export const contributionsApart = importRule("contributions-apart", "contributions meet by command ids and addresses, never by import", (file, { to }) => {
  const here = folderUnder(file.path, CONTRIB);
  const there = folderUnder(to, CONTRIB);
  return here === null || there === null || here === there ? null : `${here} imports ${to}`;
});

const HEAVY = /\.tsx$|^antd|^echarts|^react(-dom)?(\/|$)|^@yanzhen\/ui\/(data-grid|charts|tree)/u;

/** Declarations are loaded at the start, all of them; what they declare is loaded when it is opened. */
export const contributionsLight = importRule("contributions-light", "a contribution loads its editors by dynamic import", (file, { to, kind }) => {
  if (!/\.(contribution|commands|texts|quick-open)\.ts$/u.test(file.path)) return null;
  return kind === "value" && HEAVY.test(to) ? `imports ${to} statically` : null;
});

export const antdInEditors = importRule("antd-in-editors", "antd is loaded with the editors that use it, never with the shell", (file, { to, kind }) => {
  if (!/^antd(\/|$)|^@ant-design\//u.test(to) || kind === "type" || isTest(file.path)) return null;
  return file.path.startsWith(CONTRIB) || file.path.startsWith(`${CONSOLE}platform/antd/`) ? null : `imports ${to}`;
});

/** What decides about a role or a policy; `evaluateFolded` reads what the server has folded for the account, in one place. */
const JUDGES = /^(hasRole|decide|definePolicy|fold|foldPolicies|evaluate|grantedPaths)$|Policies$/u;
const FOLDED = `${CONSOLE}platform/commands/when.ts`;

export const rightsFromServer = importRule("rights-from-server", "the console reads `can` and conditions; it never works out a right", (file, { to, names, kind }) => {
  if (!file.path.startsWith(CONSOLE) || !to.startsWith("@yanzhen/domain/") || kind === "type" || isTest(file.path)) return null;
  const judges = names.filter((name) => JUDGES.test(name) || (name === "evaluateFolded" && file.path !== FOLDED));
  return judges.length === 0 ? null : `imports ${judges.join(", ")}`;
});
