import { refusalText } from "@yanzhen/domain/messages";
import { TRPCError } from "@trpc/server";
import { CommanderError } from "commander";

import { RefusedError } from "../platform/refused-error.ts";
import { buildProgram, type CommandLine } from "./program.ts";

export const EXIT = { ok: 0, fault: 1, usage: 2, refused: 3, unreachable: 4 } as const;

/** Runs one line and gives its exit code; a refusal is told in words, in both languages. */
export async function runLine(argv: readonly string[], line: CommandLine): Promise<number> {
  try {
    await buildProgram(line).parseAsync([...argv], { from: "user" });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const refused = error instanceof RefusedError ? error : error instanceof TRPCError && error.cause instanceof RefusedError ? error.cause : null;
    if (refused === null) throw error;
    line.out(`${refusalText(refused.refusal, "zh-CN")}\n${refusalText(refused.refusal, "en")}`);
    return EXIT.refused;
  }
}
