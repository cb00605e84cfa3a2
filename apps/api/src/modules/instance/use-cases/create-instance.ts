import { parseUnitCode } from "@yanzhen/domain/org";
import { calendarDate, ok, refuse, type Result } from "@yanzhen/domain/kernel";

import { beginAnchors } from "../../../platform/audit/anchors.ts";
import { ACTIVATION_HOURS, activationHash, newActivationCode } from "../../../platform/auth/activation-code.ts";
import type { Config } from "../../../platform/config.ts";
import { type OpenedInstance, rememberKey, servicesOf } from "../../../platform/open-instance.ts";
import { storeShippedSchemes } from "../../evaluation/public.ts";
import { storeShippedRetention } from "../../retention/public.ts";
import { insertDistrict, insertInvited } from "../instance.repository.ts";

export interface NewInstance {
  readonly name: string;
  /** Six digits (GB/T 2260); also the immutable tenant key. */
  readonly code: string;
}

export interface Invitation {
  readonly username: string;
  readonly role: string;
  readonly code: string;
}

/** Older than any post a roster is likely to name. */
const ROOT_FROM = calendarDate("1990-01-01");

const first = [
  { username: "sysadmin", name: "系统管理员", role: "systemAdmin" },
  { username: "secadmin", name: "安全保密管理员", role: "securityAdmin" },
  { username: "auditor", name: "安全审计员", role: "auditAdmin" },
  { username: "officer", name: "区委组织部干部", role: "districtOfficer" },
] as const;

/**
 * Makes an empty district: the root unit, the three administrators and one district officer bound to it, each with an activation code
 * that is told once. Everything in one transaction; refused on a store that already holds a district.
 */
export async function createInstance(opened: OpenedInstance, config: Config, instance: NewInstance): Promise<Result<readonly Invitation[]>> {
  if (opened.tenant !== null) return refuse("instance.exists");
  const name = instance.name.trim();
  if (name === "") return refuse("input.missing", {}, "name");
  const code = parseUnitCode(instance.code.trim(), "district");
  if (!code.ok) return code;
  const tenant = Number(code.value);
  const services = servicesOf(opened, config, { id: tenant, demo: false });
  const { ids, clock, audit } = services;
  const now = clock.now();
  const unitId = ids.next();
  const invitations = first.map((account) => ({ ...account, id: ids.next(), code: newActivationCode() }));
  beginAnchors(config.anchorFile);
  await opened.database.unguarded.transaction().execute(async (trx) => {
    await insertDistrict(trx, { tenant, name, code: code.value, unitId, from: ROOT_FROM, ids });
    await storeShippedSchemes(trx, { tenant, ids, today: clock.businessToday() });
    await storeShippedRetention(trx, tenant, ids);
    const expires = new Date(new Date(now).getTime() + ACTIVATION_HOURS * 3_600_000).toISOString();
    for (const account of invitations) await insertInvited(trx, { tenant, unitId, account, activationHash: activationHash(account.code), expires, grantId: ids.next() });
    await audit.append(trx, {
      principal: "operator",
      accountId: null,
      sessionId: null,
      ip: null,
      command: "instance.create",
      entity: "unit",
      entityId: unitId,
      result: "ok",
      detail: { name, code: code.value },
    });
  });
  await rememberKey(services);
  return ok(invitations.map(({ username, role, code: activation }) => ({ username, role, code: activation })));
}
