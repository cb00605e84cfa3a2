import { type CalendarDate, parseRecordedDate } from "@yanzhen/domain/kernel";
import { type Command, InvalidArgumentError } from "commander";
import { resolve } from "node:path";

import type { RequestContext } from "../platform/context.ts";
import { RefusedError } from "../platform/refused-error.ts";
import type { Services } from "../platform/services.ts";
import { createCallerFactory } from "../platform/trpc.ts";
import { rootRouter } from "../root-router.ts";
import { signedIn, signedOut } from "./command-context.ts";
import type { CommandLine } from "./command-line.ts";
import { type Operator, operatorOf } from "./operator.ts";
import type { ExitCode } from "./exit-code.ts";

const callerOf = createCallerFactory(rootRouter);
export type Api = ReturnType<typeof callerOf>;

export interface Printing {
  readonly json?: true;
}

export interface Acting extends Printing {
  readonly as?: string;
}

/** What every command needs: the store, somebody's rights, and a place to print. */
export class Shell {
  readonly line: CommandLine;
  exit: ExitCode = 0;

  constructor(line: CommandLine) {
    this.line = line;
  }

  /** The services of a store that holds a district. */
  async services(): Promise<Services> {
    const { services } = await this.line.store();
    if (services === null) throw new RefusedError({ code: "instance.empty" });
    return services;
  }

  /** Runs with somebody's rights, by the same sign-in as the console's; the session ends with the command. */
  async as<T>(options: Acting, run: (api: Api, ctx: RequestContext) => Promise<T>): Promise<T> {
    const ctx = await signedIn(await this.services(), { as: options.as, password: this.line.password });
    try {
      return await run(callerOf(ctx), ctx);
    } finally {
      await signedOut(ctx);
    }
  }

  /** Runs as the operator: an administrator of accounts and rights, who sees no business data. */
  async operator<T>(run: (api: Api, operator: Operator) => Promise<T>): Promise<T> {
    const operator = await operatorOf(await this.services());
    return run(callerOf(operator.ctx), operator);
  }

  print(options: Printing, value: unknown, lines: () => readonly string[]): void {
    if (options.json === true) this.line.out(JSON.stringify(value));
    else for (const line of lines()) this.line.out(line);
  }

  file(named: string): string {
    return resolve(this.line.cwd, named);
  }
}

/** Adds what all commands share. */
export function printing(command: Command): Command {
  return command.option("--json", "一行 JSON / print one line of JSON");
}

/** Adds what commands with somebody's rights share. */
export function acting(command: Command): Command {
  return printing(command).option("--as <account>", "以此账号执行，密码取自 YANZHEN_PASSWORD / act as this account; its password stands in YANZHEN_PASSWORD");
}

export const date = (told: string): CalendarDate => {
  const parsed = parseRecordedDate(told);
  if (!parsed.ok) throw new InvalidArgumentError("日期写作 YYYY-MM-DD / a date is written YYYY-MM-DD");
  return parsed.value;
};

/** The id behind a unit's code, as the tree stood on the day. */
export async function unitId(api: Api, code: string, asOf?: string): Promise<string> {
  const found = (await api.org.byCode({ code, at: asOf === undefined ? {} : { asOf } }))?.id;
  if (found === undefined) throw new RefusedError({ code: "cli.unitUnknown", facts: { code } });
  return found;
}
