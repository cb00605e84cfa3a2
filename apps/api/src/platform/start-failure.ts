import { ConfigFault } from "./config.ts";
import { MasterKeyMissing } from "./crypto/master-key.ts";
import { ServerUnusable } from "./db/client.ts";
import { EngineMajorMismatch, EngineNotDurable, FolderInUse } from "./db/embedded/engine-faults.ts";
import { MigrationMismatch } from "./db/migrate.ts";
import { PortInUse } from "./http/port-in-use.ts";
import { WrongMasterKey } from "./open-instance.ts";
import { StartRefused } from "./start-refused.ts";

/** What an operator reads when the system will not start; null for a fault nobody foresaw, whose stack then shows. */
export function startFailure(error: unknown): string | null {
  if (error instanceof StartRefused) return error.message;
  if (error instanceof FolderInUse) {
    return `数据目录正被另一个进程使用：${error.folder}\n请先停止那个进程，或用 YANZHEN_DATA 指定另一个目录。\nThe data folder is open in another process; stop it first, or set YANZHEN_DATA to another folder.`;
  }
  if (error instanceof ConfigFault) return `设置有误 / settings are wrong:\n${error.message}`;
  if (error instanceof PortInUse) {
    return `端口 ${error.port} 已被占用，请用 PORT 指定另一个端口。\nPort ${error.port} is in use; set PORT to another one.`;
  }
  if (error instanceof ServerUnusable) {
    return `不能使用 DATABASE_URL 指定的数据库：${error.message}\nThe database named by DATABASE_URL cannot be used: ${error.message}`;
  }
  const known = [MasterKeyMissing, WrongMasterKey, EngineMajorMismatch, EngineNotDurable, MigrationMismatch].some((type) => error instanceof type);
  return known && error instanceof Error ? `无法启动 / cannot start: ${error.message}` : null;
}
