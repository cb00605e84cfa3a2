import type { CalendarDate, Result } from "@yanzhen/domain/kernel";
import { ok, refuse } from "@yanzhen/domain/kernel";
import { type IdNumber, parseIdNumber, parsePhone, type Phone } from "@yanzhen/domain/people";

import type { CommandTx } from "../../../platform/command.ts";
import { holderOfIdNo } from "../people.repository.ts";

export interface Numbers {
  /** undefined: as it is; null: emptied. */
  readonly idNo: IdNumber | null | undefined;
  readonly phone: Phone | null | undefined;
}

/** Parses the two numbers of a form. An ID number somebody else holds is refused without saying who (DEFINITIONS §2). */
export async function readNumbers(
  tx: CommandTx,
  personId: string | null,
  told: { readonly idNo?: string | null | undefined; readonly phone?: string | null | undefined },
): Promise<Result<Numbers>> {
  const idNo = await readIdNo(tx, personId, told.idNo, tx.today);
  if (!idNo.ok) return idNo;
  if (told.phone === undefined || told.phone === null) return ok({ idNo: idNo.value, phone: told.phone });
  const phone = parsePhone(told.phone);
  if (!phone.ok) return { ok: false, refusal: { ...phone.refusal, field: "phone" } };
  return ok({ idNo: idNo.value, phone: phone.value });
}

async function readIdNo(tx: CommandTx, personId: string | null, told: string | null | undefined, today: CalendarDate): Promise<Result<IdNumber | null | undefined>> {
  if (told === undefined || told === null) return ok(told);
  const parsed = parseIdNumber(told, today);
  if (!parsed.ok) return parsed;
  const index = tx.ctx.services.crypto.blindIndex("idNo", parsed.value);
  const holder = await holderOfIdNo(tx, index);
  if (holder !== null && holder !== personId) return refuse("import.needsDistrictDecision", {}, "idNo");
  return ok(parsed.value);
}
