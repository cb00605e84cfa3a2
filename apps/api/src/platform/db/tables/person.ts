import type { Generated } from "kysely";

export interface PersonTable {
  tenant: number;
  id: string;
  name: string;
  name_key: string;
  pinyin: string;
  initials: string;
  sex: "0" | "1" | "2" | "9";
  ethnicity: string | null;
  birth: string | null;
  native_place: string | null;
  political_status: string | null;
  party_joined: string | null;
  party_confirmed: string | null;
  activist_since: string | null;
  work_started: string | null;
  resident_since: string | null;
  id_no: string | null;
  id_no_index: string | null;
  id_no_masked: string | null;
  id_birth: string | null;
  phone: string | null;
  phone_index: string | null;
  phone_masked: string | null;
  note: string | null;
  version: Generated<number>;
  recorded_from: Generated<string>;
}
