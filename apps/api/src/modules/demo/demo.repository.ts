import type { DemoTable, PersonRow } from "@yanzhen/demo";
import { birthOf, type IdNumber, maskIdNumber, maskPhone, type Phone } from "@yanzhen/domain/people";
import type { Transaction } from "kysely";

import type { FieldCrypto } from "../../platform/crypto/field-crypto.ts";
import { bulkInsert } from "../../platform/db/bulk-insert.ts";
import type { Database } from "../../platform/db/tables/database.ts";
import { pinyinOfPerson, pinyinOfUnit } from "../../platform/pinyin.ts";

type Row = Readonly<Record<string, unknown>>;
type Trx = Transaction<Database>;

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
    await bulkInsert(this.#trx, "person_key", ["tenant", "person_id", "wrapped"], people.map((person, i) => ({ tenant: this.#tenant, person_id: person.id, wrapped: keys[i]?.wrapped })));
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
      phone_masked: phone === null ? null : maskPhone(phone as Phone),
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
