import type { Actor } from "@yanzhen/domain/access";

import { topUnits, unitByCode } from "../modules/org/public.ts";
import type { RequestContext } from "../platform/context.ts";
import { reader } from "../platform/db/reading.ts";
import { systemScope } from "../platform/db/scope.ts";
import { RefusedError } from "../platform/refused-error.ts";
import type { Services } from "../platform/services.ts";
import { contextOf } from "./command-context.ts";

export interface Operator {
  readonly ctx: RequestContext;
  /** The id behind a unit's code, or the district's: a name in the tree is no business datum. */
  readonly unitId: (code: string | undefined) => Promise<string>;
}

/**
 * Whoever runs the machine: in the log a principal of its own, with the rights of the system and the security administrator and no
 * business role, so that every procedure over people and postings refuses. It mends what the three administrators cannot, such as all of them locked out.
 */
export async function operatorOf(services: Services): Promise<Operator> {
  const { database, tenant, clock } = services;
  const everywhere = { ...systemScope("operator", tenant), onDate: clock.businessToday() };
  const db = reader(database.db);
  const [root] = await topUnits(db, everywhere);
  if (root === undefined) throw new RefusedError({ code: "instance.empty" });
  const grants = (["systemAdmin", "securityAdmin"] as const).map((role) => ({ role, ...root }));
  const actor: Actor = { kind: "operator", accountId: null, personId: null, name: "operator", aal: 2, grants };
  const unitId = async (code: string | undefined): Promise<string> => {
    if (code === undefined) return root.unitId;
    const unit = await unitByCode(db, everywhere, code);
    if (unit === null) throw new RefusedError({ code: "cli.unitUnknown", facts: { code } });
    return unit.id;
  };
  return { ctx: contextOf(services, actor, null, () => undefined), unitId };
}
