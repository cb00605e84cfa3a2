import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time of a process in hundredths of a second. */
const MS_PER_TICK = 10;

interface Stat {
  readonly parent: number;
  readonly ownTicks: number;
  /** Of children that have ended and were waited for. */
  readonly endedTicks: number;
}

function statOf(pid: number): Stat | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  try {
    // The name in brackets may hold spaces; the fields behind it do not.
    const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const at = (index: number): number => Number(fields[index]);
    return { parent: at(1), ownTicks: at(11) + at(12), endedTicks: at(13) + at(14) };
  } catch {
    return null;
  }
}

/** Processor time of a process and of its ended children so far, in milliseconds. */
export function cpuOf(pid: number): number {
  const stat = statOf(pid);
  return stat === null ? 0 : (stat.ownTicks + stat.endedTicks) * MS_PER_TICK;
}

/** Processor time of a server and everything it started, in milliseconds: PostgreSQL works in one process a connection. */
export function cpuOfFamily(pid: number): number {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((child) => statOf(child)?.parent === pid);
  return cpuOf(pid) + children.reduce((sum, child) => sum + cpuOf(child), 0);
}

/** The postmaster of a backend on this machine; null where the server runs elsewhere. */
export function parentOf(pid: number): number | null {
  return statOf(pid)?.parent ?? null;
}

export function memoryOf(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(file, "utf8"))?.[1] ?? 0) / 1024;
}
