import type { Refusal } from "@yanzhen/domain/kernel";
import { refusalText } from "@yanzhen/domain/messages";
import { TRPCError } from "@trpc/server";
import { CommanderError } from "commander";
import { z } from "zod";

import { RefusedError } from "../platform/refused-error.ts";
import { startFailure } from "../platform/start-failure.ts";
import type { CommandLine } from "./command-line.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { buildProgram } from "./program.ts";
import { Shell } from "./shell.ts";

/** Runs one line and gives its exit code. Why it was not done is told on `err`: in words, or with `--json` as one line of JSON. */
export async function runLine(argv: readonly string[], line: CommandLine): Promise<ExitCode> {
  const shell = new Shell(line);
  const tell = (told: Told): void => line.err(argv.includes("--json") ? JSON.stringify(told) : [told.message, told.messageEn].filter((text) => text !== "").join("\n"));
  try {
    await buildProgram(shell).parseAsync([...argv], { from: "user" });
    return shell.exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.ok;
      tell(toldOf({ code: "cli.usage", facts: { told: usageOf(error, argv) } }));
      return EXIT.usage;
    }
    const refusal = refusalIn(error);
    if (refusal !== null) {
      tell(toldOf(refusal));
      return EXIT.refused;
    }
    const failure = startFailure(error);
    if (failure !== null) {
      tell({ code: failure.refused ? "cli.settings" : "cli.unreachable", message: failure.zh, messageEn: failure.en });
      return failure.refused ? EXIT.refused : EXIT.unreachable;
    }
    console.error(error);
    tell(toldOf({ code: "cli.fault" }));
    return EXIT.fault;
  }
}

interface Told extends Refusal {
  readonly message: string;
  readonly messageEn: string;
}

const toldOf = (refusal: Refusal): Told => ({ ...refusal, message: refusalText(refusal, "zh-CN"), messageEn: refusalText(refusal, "en") });

/** A line that stops before naming a command meets commander's own help; what it lacks is said instead. */
function usageOf(error: CommanderError, argv: readonly string[]): string {
  if (error.code === "commander.help") return `→ yanzhen ${[...argv.filter((word) => !word.startsWith("-")), "--help"].join(" ")}`;
  return error.message.replace(/^error: /u, "");
}

function refusalIn(error: unknown): Refusal | null {
  if (error instanceof RefusedError) return error.refusal;
  if (!(error instanceof TRPCError)) return null;
  if (error.cause instanceof RefusedError) return error.cause.refusal;
  if (error.cause instanceof z.ZodError) {
    return { code: "input.invalid", related: error.cause.issues.map((issue) => ({ code: issue.message, field: issue.path.join(".") })) };
  }
  return null;
}
