import type { RequestContext } from "../../../platform/context.ts";

export async function districtName(ctx: RequestContext): Promise<string> {
  const { database, tenant } = ctx.services;
  const row = await database.db.selectFrom("tenant").select("name").where("id", "=", tenant).executeTakeFirst();
  return row?.name ?? "";
}
