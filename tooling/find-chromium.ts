import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

export interface ChromiumOnThisMachine {
  readonly executablePath: string;
  readonly args: string[];
  readonly from: string;
}

const run = promisify(execFile);
const ADMIN = new URL("../apps/admin/", import.meta.url);
/** Packages of the console are found from its folder: the root does not depend on them. */
const requireFromAdmin = createRequire(new URL("package.json", ADMIN));

const COMMANDS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** A browser that tests can drive, or null: the machine's own first, then Playwright's, then the one carried by a package. */
export async function findChromium(): Promise<ChromiumOnThisMachine | null> {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (!(await starts(named))) throw new Error(`CHROMIUM names ${named}, which does not start`);
    return found(named, "CHROMIUM");
  }
  for (const path of installed()) if (await starts(path)) return found(path, "this machine");
  const playwrights = await playwrightsOwn();
  if (playwrights !== null && (await starts(playwrights))) return found(playwrights, "Playwright");
  const carried = await unpackedFromPackage();
  return carried === null ? null : found(carried, "the package @sparticuz/chromium");
}

function found(executablePath: string, from: string): ChromiumOnThisMachine {
  // Chromium's sandbox refuses root, and containers without user namespaces.
  const sandbox = process.getuid?.() === 0 || process.env["CI"] !== undefined || from.includes("package") ? ["--no-sandbox"] : [];
  const quiet = ["--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return { executablePath, args: [...sandbox, ...quiet], from };
}

function installed(): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, "/opt/google/chrome/chrome", ...MAC_APPS].filter((path) => existsSync(path));
}

/** A path alone proves little: /usr/bin/chromium-browser may be a stub that asks for a snap. */
async function starts(path: string): Promise<boolean> {
  try {
    const { stdout } = await run(path, ["--version"], { timeout: 20_000 });
    return /\d+\.\d+/.test(stdout);
  } catch {
    return false;
  }
}

async function playwrightsOwn(): Promise<string | null> {
  try {
    const playwright = (await import(pathToFileURL(requireFromAdmin.resolve("playwright")).href)) as { chromium: { executablePath(): string } };
    const path = playwright.chromium.executablePath();
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

interface ChromiumPackage {
  readonly default: { executablePath(folder: string): Promise<string> };
  inflate(file: string): Promise<string>;
}

/** Unpacks once into the console's cache; needs no download, no apt and no root. Linux x64 only. */
async function unpackedFromPackage(): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = fileURLToPath(new URL("node_modules/.cache/chromium/", ADMIN));
  const launcher = join(folder, "launch");
  if (existsSync(launcher)) return (await starts(launcher)) ? launcher : null;
  const building = fileURLToPath(new URL(`node_modules/.cache/chromium.${process.pid}/`, ADMIN));
  const temporary = process.env["TMPDIR"];
  try {
    const entry = requireFromAdmin.resolve("@sparticuz/chromium");
    const chromium = (await import(pathToFileURL(entry).href)) as ChromiumPackage;
    const packed = join(entry, "../../bin");
    mkdirSync(building, { recursive: true });
    // The package unpacks into the folder for temporary files, and would trust whatever lies there.
    process.env["TMPDIR"] = building;
    await chromium.default.executablePath(packed);
    await chromium.inflate(join(packed, "al2023.tar.br"));
    writeFileSync(join(building, "launch"), launcherText());
    chmodSync(join(building, "launch"), 0o755);
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
    return (await starts(launcher)) ? launcher : null;
  } catch {
    return null;
  } finally {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
    rmSync(building, { recursive: true, force: true });
  }
}

/** Its own libraries come last, so that the machine's are preferred; its fonts serve only a machine without any. */
function launcherText(): string {
  return [
    "#!/bin/sh",
    'here=$(cd "$(dirname "$0")" && pwd)',
    'export LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/al2023/lib"',
    '[ -d /etc/fonts ] || export FONTCONFIG_PATH="$here/fonts"',
    'exec "$here/chromium" "$@"',
    "",
  ].join("\n");
}
