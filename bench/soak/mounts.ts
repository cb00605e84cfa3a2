import { spawnSync } from "node:child_process";

/** Runs a program of the system; false when it is missing or refuses, as mounts do without root. */
export function tried(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, [...args], { stdio: "ignore" }).status === 0;
}

export function unmount(folder: string): void {
  if (!tried("umount", folder)) tried("umount", "-l", folder);
}
