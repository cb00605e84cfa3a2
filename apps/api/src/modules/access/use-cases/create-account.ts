import type { CreateAccount } from "@yanzhen/domain/access";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { runAudited } from "../../../platform/command.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { insertAccount } from "../access.repository.ts";
import { mayAdminister } from "./authorise-account.ts";
import { newActivation } from "./new-activation.ts";

export interface CreatedAccount {
  readonly accountId: string;
  /** Told once; only its hash is kept. */
  readonly code: string;
  readonly expires: string;
}

/** The system administrator makes an account without roles; whoever it is for opens it with the code. ACC-11 */
export function createAccount(ctx: RequestContext, input: CreateAccount): Promise<Result<CreatedAccount>> {
  return runAudited(ctx, { command: "access.createAccount", entity: "account", label: { key: "label.command.access.createAccount" } }, async (tx) => {
    const allowed = mayAdminister(ctx, "access.createAccount");
    if (!allowed.ok) return allowed;
    const accountId = ctx.services.ids.next();
    const { code, hash, expires } = newActivation(tx.now);
    const made = await insertAccount(tx, { id: accountId, username: input.username, name: input.name, activationHash: hash, expires });
    if (!made) return refuse("access.usernameTaken", { username: input.username }, "username");
    return ok({ value: { accountId, code, expires }, entityId: accountId, detail: { username: input.username }, touched: ["account"] });
  });
}
