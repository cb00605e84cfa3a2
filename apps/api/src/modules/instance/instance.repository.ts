import { shippedCalendar } from "@yanzhen/domain/kernel";
import type { Transaction } from "kysely";

import type { Database } from "../../platform/db/tables/database.ts";
import type { IdSource } from "../../platform/ids.ts";
import { pinyinOfUnit } from "../../platform/pinyin.ts";

export interface NewDistrict {
  readonly tenant: number;
  readonly name: string;
  readonly code: string;
  readonly unitId: string;
  readonly from: string;
  readonly ids: IdSource;
}

/** The tenant, its root unit, and the shipped calendars. */
export async function insertDistrict(trx: Transaction<Database>, { tenant, name, code, unitId, from, ids }: NewDistrict): Promise<void> {
  const pinyin = pinyinOfUnit(name);
  await trx.insertInto("tenant").values({ id: tenant, name }).execute();
  await trx.insertInto("unit").values({ tenant, id: unitId, level: "district", kind: "district", code, path_key: "1", valid_from: from }).execute();
  await trx
    .insertInto("unit_name")
    .values({ tenant, id: ids.next(), unit_id: unitId, name, name_key: pinyin.nameKey, pinyin: pinyin.pinyin, initials: pinyin.initials, valid_from: from })
    .execute();
  await trx.insertInto("unit_path").values({ tenant, id: ids.next(), unit_id: unitId, path: "/1/", depth: 1, valid_from: from }).execute();
  const years = Object.values(shippedCalendar.years).map((year) => ({
    tenant,
    id: ids.next(),
    year: year.year,
    off: [...year.off],
    work: [...year.work],
    notice: year.notice,
    status: year.status,
  }));
  await trx.insertInto("calendar_year").values(years).execute();
}

export interface Invited {
  readonly tenant: number;
  readonly unitId: string;
  readonly account: { readonly id: string; readonly username: string; readonly name: string; readonly role: string };
  readonly activationHash: string;
  readonly expires: string;
  readonly grantId: string;
}

/** An account that its activation code opens, with its role on the district's root. */
export async function insertInvited(trx: Transaction<Database>, { tenant, unitId, account, activationHash, expires, grantId }: Invited): Promise<void> {
  await trx
    .insertInto("account")
    .values({
      tenant,
      id: account.id,
      username: account.username,
      display_name: account.name,
      activation_hash: activationHash,
      activation_expires: expires,
      must_change_password: true,
    })
    .execute();
  await trx.insertInto("account_grant").values({ tenant, id: grantId, account_id: account.id, role: account.role, unit_id: unitId }).execute();
}
