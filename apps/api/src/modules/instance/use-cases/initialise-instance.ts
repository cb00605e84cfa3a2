import { createInterface } from "node:readline/promises";

import { refusalText } from "@yanzhen/domain/messages";

import type { Config } from "../../../platform/config.ts";
import type { OpenedInstance } from "../../../platform/open-instance.ts";
import { StartRefused } from "../../../platform/start-refused.ts";
import { createInstance } from "./create-instance.ts";

/** Asks for the district's name and code, from `YANZHEN_DISTRICT="包河区 340111"` or the terminal, and prints the activation codes once. */
export async function initialiseInstance(opened: OpenedInstance, config: Config, say: (text: string) => void): Promise<void> {
  const typed = process.env["YANZHEN_DISTRICT"] ?? (await ask());
  const match = /^\s*(.+?)\s+(\d{6})\s*$/u.exec(typed);
  if (match === null)
    throw new StartRefused(
      '请写明区的名称和六位代码，例如：包河区 340111（可用 YANZHEN_DISTRICT 设置）。\nGive the district\'s name and six-digit code, e.g. YANZHEN_DISTRICT="包河区 340111".',
    );
  const made = await createInstance(opened, config, { name: match[1] ?? "", code: match[2] ?? "" });
  if (!made.ok) throw new StartRefused(`${refusalText(made.refusal, "zh-CN")}\n${refusalText(made.refusal, "en")}`);
  say("\n首次登录激活码（只显示这一次，72 小时内有效） / activation codes (shown once, valid 72 hours):");
  for (const invitation of made.value) say(`  ${invitation.username.padEnd(10)} ${invitation.role.padEnd(16)} ${invitation.code}`);
}

async function ask(): Promise<string> {
  if (!process.stdin.isTTY) return "";
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question("区的名称和六位代码，例如“包河区 340111” / district name and six-digit code: ");
  } finally {
    terminal.close();
  }
}
