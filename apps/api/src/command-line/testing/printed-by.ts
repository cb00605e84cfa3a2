import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PAGE = readFileSync(fileURLToPath(new URL("../../../../../docs/cli.md", import.meta.url)), "utf8");

/** The fields docs/cli.md says a command prints with `--json`. */
export function printedBy(command: string): readonly string[] {
  const section = PAGE.split(/^### /mu).find((text) => text.startsWith(`\`${command}\`\n`)) ?? "";
  const line = /^Prints (.+)\.$/mu.exec(section)?.[1] ?? "";
  return [...line.matchAll(/`([^`]+)`/gu)].map((match) => match[1] ?? "");
}
