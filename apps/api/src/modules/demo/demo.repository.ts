import type { DemoTable, PersonRow } from "@yanzhen/demo";
import type { CalendarYear } from "@yanzhen/domain/kernel";
import { birthOf, type IdNumber, maskIdNumber, maskPhone } from "@yanzhen/domain/people";
import type { Transaction } from "kysely";

import type { FieldCrypto } from "../../platform/crypto/field-crypto.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import type { Database } from "../../platform/db/tables/database.ts";
import type { IdSource } from "../../platform/ids.ts";
import { pinyinOfPerson, pinyinOfUnit } from "../../platform/pinyin.ts";

type Row = Readonly<Record<string, unknown>>;
type Trx = Transaction<Database>;

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly unitId: string;
  readonly personId: string | null;
}

/** Rows as generated become rows as stored: with the tenant, sort keys and cipher texts. */
export class DemoStore {
  readonly #trx: Trx;
  readonly #tenant: number;
  readonly #crypto: FieldCrypto;

  constructor(trx: Trx, tenant: number, crypto: FieldCrypto) {
    this.#trx = trx;
    this.#tenant = tenant;
    this.#crypto = crypto;
  }

  async insertTenant(name: string): Promise<void> {
    await this.#trx.insertInto("tenant").values({ id: this.#tenant, name, demo: true }).execute();
  }

  async insertCalendar(years: readonly CalendarYear[], ids: IdSource, recordedFrom: string): Promise<void> {
    const rows = years.map((year) => ({
      tenant: this.#tenant,
      id: ids.next(),
      year: year.year,
      off: [...year.off],
      work: [...year.work],
      notice: year.notice,
      status: year.status,
      recorded_from: recordedFrom,
    }));
    await this.#trx.insertInto("calendar_year").values(rows).execute();
  }

  async insertAccount(account: DemoAccount, made: { readonly id: string; readonly grantId: string; readonly password: string; readonly at: string }): Promise<void> {
    const { id, grantId, password, at } = made;
    await this.#trx
      .insertInto("account")
      .values({
        tenant: this.#tenant,
        id,
        username: account.username,
        display_name: account.name,
        person_id: account.personId,
        password_hash: password,
        password_set_at: at,
        demo: true,
      })
      .execute();
    await this.#trx.insertInto("account_grant").values({ tenant: this.#tenant, id: grantId, account_id: id, role: account.role, unit_id: account.unitId }).execute();
  }

  async insert(table: DemoTable, rows: readonly Row[], target: DemoTable | `hist.${DemoTable}` = table): Promise<number> {
    const stored = rows.map((row) => this.#stored(table, row));
    const [first] = stored;
    if (first === undefined) return 0;
    return bulkInsert(this.#trx, target, Object.keys(first) as never, stored);
  }

  /** People with a data key each; their numbers are stored as cipher text, blind index and mask. */
  async insertPeople(people: readonly PersonRow[]): Promise<void> {
    const keys = people.map((person) => this.#crypto.newPersonKey(person.id));
    const rows = people.map((person, i) => ({ ...this.#stored("person", person as unknown as Row), ...this.#secrets(person, (keys[i] as (typeof keys)[number]).key) }));
    await bulkInsert(this.#trx, "person", Object.keys(rows[0] ?? {}) as never, rows);
    await bulkInsert(
      this.#trx,
      "person_key",
      ["tenant", "person_id", "wrapped"],
      people.map((person, i) => ({ tenant: this.#tenant, person_id: person.id, wrapped: keys[i]?.wrapped })),
    );
  }

  #secrets(person: PersonRow, key: Buffer): Row {
    const seal = (column: string, clear: string | null): string | null => (clear === null ? null : this.#crypto.encrypt(key, { table: "person", column, rowId: person.id }, clear));
    const { id_no: idNo, phone } = person;
    return {
      id_no: seal("id_no", idNo),
      id_no_index: idNo === null ? null : this.#crypto.blindIndex("idNo", idNo),
      id_no_masked: idNo === null ? null : maskIdNumber(idNo),
      id_birth: idNo === null ? null : birthOf(idNo as IdNumber),
      phone: seal("phone", phone),
      phone_index: phone === null ? null : this.#crypto.blindIndex("phone", phone),
      phone_masked: phone === null ? null : maskPhone(phone),
    };
  }

  #stored(table: DemoTable, row: Row): Row {
    const withTenant = { tenant: this.#tenant, ...row };
    if (table === "person" || table === "unit_name") {
      const keys = (table === "person" ? pinyinOfPerson : pinyinOfUnit)(String(row["name"]));
      return { ...withTenant, name_key: keys.nameKey, pinyin: keys.pinyin, initials: keys.initials };
    }
    return withTenant;
  }
}
