import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { text } from "@yanzhen/domain/messages";

import type { Config } from "../../../platform/config.ts";
import type { OpenedInstance } from "../../../platform/open-instance.ts";
import { createInstance, type Invitation } from "./create-instance.ts";

export interface DistrictAsked {
  readonly name?: string | undefined;
  readonly code?: string | undefined;
}

export interface Initialised {
  readonly district: { readonly name: string; readonly code: string };
  readonly accounts: readonly Invitation[];
}

/** Puts a question to whoever sits at the terminal; null where nobody does. */
export type Ask = ((question: string) => Promise<string>) | null;

/** Makes an empty district of the name and code given, or set by `YANZHEN_DISTRICT`, or asked for. */
export async function initialiseInstance(opened: OpenedInstance, config: Config, asked: DistrictAsked, ask: Ask): Promise<Result<Initialised>> {
  if (opened.tenant !== null) return refuse("instance.exists");
  const name = asked.name ?? config.district?.name ?? (await ask?.("区的名称，例如“包河区” / name of the district: "));
  const code = asked.code ?? config.district?.code ?? (await ask?.("六位代码，例如 340111 / its six-digit code: "));
  if (name === undefined || code === undefined) return refuse("instance.districtMissing");
  const made = await createInstance(opened, config, { name, code });
  return made.ok ? ok({ district: { name: name.trim(), code: code.trim() }, accounts: made.value }) : made;
}

/** What is printed once, and stands nowhere else. */
export function invitationLines({ accounts }: Initialised): readonly string[] {
  return [
    "首次登录激活码（只显示这一次，72 小时内有效） / activation codes (shown once, valid 72 hours):",
    ...accounts.map(({ username, role, code }) => `  ${username.padEnd(10)} ${code}  ${text(`label.role.${role}`, {}, "zh-CN")}`),
  ];
}
