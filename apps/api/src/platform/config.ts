import { homedir } from "node:os";
import { join, resolve } from "node:path";

import { parseRecordedDate } from "@yanzhen/domain/kernel";
import { z } from "zod";

const PORT_WANTED = "应为 0 至 65535 的整数 / is a whole number from 0 to 65535";
const ADDRESS_WANTED = "应为网址，例如 https://yanzhen.example.gov.cn / is an address, such as https://yanzhen.example.gov.cn";

const environment = z.object({
  YANZHEN_DATA: z.string().min(1).optional(),
  PORT: z.coerce.number({ error: PORT_WANTED }).int(PORT_WANTED).min(0, PORT_WANTED).max(65_535, PORT_WANTED).default(7300),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//u, "应以 postgres:// 或 postgresql:// 开头 / begins with postgres:// or postgresql://")
    .optional(),
  YANZHEN_TODAY: z
    .string()
    .refine((text) => parseRecordedDate(text).ok, "应为日期，例如 2025-03-21 / is a date, such as 2025-03-21")
    .optional(),
  YANZHEN_MASTER_KEY: z.string().optional(),
  YANZHEN_MASTER_KEY_FILE: z.string().optional(),
  YANZHEN_ANCHOR_FILE: z.string().optional(),
  /** Where files wait that were sent in; several processes on one server share it. */
  YANZHEN_UPLOADS: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/u, error: ADDRESS_WANTED }).optional(),
  /** Where a console under development is served from, besides the server itself. */
  YANZHEN_DEV_ORIGIN: z.url({ protocol: /^https?$/u, error: ADDRESS_WANTED }).optional(),
  /** For `start --empty` and `init` where nobody can be asked: `包河区 340111`. */
  YANZHEN_DISTRICT: z
    .string()
    .regex(/^\s*\S.*\s\d{6}\s*$/u, "应为名称和六位代码，例如 包河区 340111 / is a name and six digits, such as 包河区 340111")
    .optional(),
  /** Set when a reverse proxy terminates TLS: without it the server refuses to listen off loopback. */
  YANZHEN_BEHIND_TLS: z.enum(["1", "0"], { error: "应为 1 或 0 / is 1 or 0" }).default("0"),
});

export interface Config {
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly today: string | null;
  readonly masterKey: string | null;
  readonly masterKeyFile: string;
  readonly anchorFile: string;
  readonly uploadFolder: string;
  readonly publicUrl: string | null;
  readonly devOrigin: string | null;
  readonly district: { readonly name: string; readonly code: string } | null;
  readonly behindTls: boolean;
}

export class ConfigFault extends Error {
  override readonly name = "ConfigFault";
}

/** Reads the settings from the environment; says which variable is wrong and why. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, root: string): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigFault(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  }
  const e = parsed.data;
  const dataFolder = resolve(root, e.YANZHEN_DATA ?? ".data");
  return {
    dataFolder,
    port: e.PORT,
    host: e.HOST,
    databaseUrl: e.DATABASE_URL ?? null,
    today: e.YANZHEN_TODAY ?? null,
    masterKey: e.YANZHEN_MASTER_KEY ?? null,
    masterKeyFile: e.YANZHEN_MASTER_KEY_FILE ?? join(dataFolder, "master.key"),
    anchorFile: e.YANZHEN_ANCHOR_FILE ?? join(homedir(), ".yanzhen", `anchors-${dataFolder.replaceAll(/[^\w]+/gu, "_")}.txt`),
    uploadFolder: e.YANZHEN_UPLOADS === undefined ? join(dataFolder, "uploads") : resolve(root, e.YANZHEN_UPLOADS),
    publicUrl: e.PUBLIC_URL ?? null,
    devOrigin: e.YANZHEN_DEV_ORIGIN ?? null,
    district: e.YANZHEN_DISTRICT === undefined ? null : { name: e.YANZHEN_DISTRICT.trim().slice(0, -6).trim(), code: e.YANZHEN_DISTRICT.trim().slice(-6) },
    behindTls: e.YANZHEN_BEHIND_TLS === "1",
  };
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
