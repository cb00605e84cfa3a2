import { type ChildProcess, spawn } from "node:child_process";

export interface Started {
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** Starts a server of this repository under the same Node and waits until its address answers. */
export async function start(argv: readonly string[], env: Readonly<Record<string, string>>, ready: string): Promise<Started> {
  const child = spawn(process.execPath, [...argv], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const said: string[] = [];
  child.stdout.on("data", (data: Buffer) => said.push(data.toString("utf8")));
  await answered(child, ready, said);
  return { pid: child.pid ?? 0, stop: () => stop(child) };
}

async function answered(child: ChildProcess, url: string, said: readonly string[]): Promise<void> {
  for (let waited = 0; waited < 180_000; waited += 200) {
    if (child.exitCode !== null) throw new Error(`ended before it answered: ${argvOf(child)}\n${said.join("")}`);
    const up = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill("SIGKILL");
  throw new Error(`no answer from ${url}\n${said.join("")}`);
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

const argvOf = (child: ChildProcess): string => child.spawnargs.join(" ");
