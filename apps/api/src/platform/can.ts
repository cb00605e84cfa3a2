import { type Actor, decide, type Policies } from "@yanzhen/domain/access";
import type { Refusal } from "@yanzhen/domain/kernel";

/** What a view says of each command: allowed, or the refusal that explains why not. */
export type Can = Readonly<Record<string, true | Refusal>>;

/** Asks for each command the same function the use-case enforces. */
export function canRun<R extends object, Id extends string>(policies: Policies<R, Id>, commands: readonly NoInfer<Id>[], actor: Actor, record: Partial<R>): Can {
  return Object.fromEntries(
    commands.map((command): [string, true | Refusal] => {
      const decision = decide(policies, command, actor, record);
      return [command, decision.ok ? true : decision.refusal];
    }),
  );
}
