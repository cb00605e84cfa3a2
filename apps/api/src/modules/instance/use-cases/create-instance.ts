import { parseUnitCode } from "@yanzhen/domain/org";
import { calendarDate, ok, refuse, type Result, shippedCalendar } from "@yanzhen/domain/kernel";

import { ACTIVATION_HOURS, activationHash, newActivationCode } from "../../../platform/auth/activation-code.ts";
import type { Config } from "../../../platform/config.ts";
import { type OpenedInstance, rememberKey, servicesOf } from "../../../platform/open-instance.ts";
import { pinyinOfUnit } from "../../../platform/pinyin.ts";

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
  const pinyin = pinyinOfUnit(name);
  const invitations = first.map((account) => ({ ...account, id: ids.next(), code: newActivationCode() }));
  await opened.database.unguarded.transaction().execute(async (trx) => {
    await trx.insertInto("tenant").values({ id: tenant, name }).execute();
    await trx.insertInto("unit").values({ tenant, id: unitId, level: "district", kind: "district", code: code.value, path_key: "1", valid_from: ROOT_FROM }).execute();
    await trx.insertInto("unit_name").values({ tenant, id: ids.next(), unit_id: unitId, name, name_key: pinyin.nameKey, pinyin: pinyin.pinyin, initials: pinyin.initials, valid_from: ROOT_FROM }).execute();
    await trx.insertInto("unit_path").values({ tenant, id: ids.next(), unit_id: unitId, path: "/1/", depth: 1, valid_from: ROOT_FROM }).execute();
    for (const year of Object.values(shippedCalendar.years)) {
      await trx.insertInto("calendar_year").values({ tenant, id: ids.next(), year: year.year, off: [...year.off], work: [...year.work], notice: year.notice, status: year.status }).execute();
    }
    const expires = new Date(new Date(now).getTime() + ACTIVATION_HOURS * 3_600_000).toISOString();
    for (const account of invitations) {
      await trx
        .insertInto("account")
        .values({ tenant, id: account.id, username: account.username, display_name: account.name, activation_hash: activationHash(account.code), activation_expires: expires, must_change_password: true })
        .execute();
      await trx.insertInto("account_grant").values({ tenant, id: ids.next(), account_id: account.id, role: account.role, unit_id: unitId }).execute();
    }
    await audit.append(trx, { principal: "operator", accountId: null, sessionId: null, ip: null, command: "instance.create", entity: "unit", entityId: unitId, result: "ok", detail: { name, code: code.value } });
  });
  await rememberKey(services);
  return ok(invitations.map(({ username, role, code: activation }) => ({ username, role, code: activation })));
}
