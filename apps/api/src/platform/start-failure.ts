import { ConfigFault } from "./config.ts";
import { MasterKeyMissing } from "./crypto/master-key.ts";
import { ServerUnusable } from "./db/client.ts";
import { DiskFull, EngineMajorMismatch, EngineNotDurable, FolderInUse, FolderUnusable } from "./db/embedded/engine-faults.ts";
import { MigrationMismatch } from "./db/migrate.ts";
import { PortInUse } from "./http/port-in-use.ts";
import { WrongMasterKey } from "./open-instance.ts";
import { StartRefused } from "./start-refused.ts";

/** Why the system will not start, for an operator. */
export interface StartFailure {
  readonly zh: string;
  readonly en: string;
  /** A setting or a condition the operator can put right, rather than a store that cannot be opened. */
  readonly refused: boolean;
}

/** What an operator reads when the system will not start; null for a fault nobody foresaw, whose stack then shows. */
export function startFailure(error: unknown): StartFailure | null {
  if (error instanceof StartRefused) return { zh: error.message, en: "", refused: true };
  if (error instanceof ConfigFault) return { zh: `设置有误：\n${error.message}`, en: "These settings are wrong.", refused: true };
  const told = unopened(error);
  return told === null ? null : { ...told, refused: false };
}

function unopened(error: unknown): { readonly zh: string; readonly en: string } | null {
  if (error instanceof FolderInUse) {
    return {
      zh: `数据目录正被另一个进程使用：${error.folder}\n请先停止那个进程，或用 YANZHEN_DATA 指定另一个目录。`,
      en: "The data folder is open in another process; stop it first, or set YANZHEN_DATA to another folder.",
    };
  }
  if (error instanceof FolderUnusable) {
    return { zh: `不能使用数据目录 ${error.folder}：${error.message}`, en: `The data folder cannot be used; set YANZHEN_DATA to one that can be written: ${error.message}` };
  }
  if (error instanceof DiskFull) {
    return {
      zh: `磁盘已满：${error.folder}\n数据没有改动。请清理磁盘，留出至少 100 MB，再启动。`,
      en: "The disk is full. The data are untouched; make at least 100 MB of room, then start again.",
    };
  }
  if (error instanceof PortInUse) return { zh: `端口 ${error.port} 已被占用，请用 PORT 指定另一个端口。`, en: `Port ${error.port} is in use; set PORT to another one.` };
  if (error instanceof ServerUnusable) {
    return { zh: `不能使用 DATABASE_URL 指定的数据库：${error.message}`, en: `The database named by DATABASE_URL cannot be used: ${error.message}` };
  }
  if (error instanceof MasterKeyMissing) {
    return {
      zh: "缺少主密钥，或主密钥不完整。请把 master.key 放回原处，或用 YANZHEN_MASTER_KEY_FILE 指明它的位置。",
      en: `The master key is missing or damaged; put master.key back, or say with YANZHEN_MASTER_KEY_FILE where it is: ${error.message}`,
    };
  }
  if (error instanceof WrongMasterKey) {
    return { zh: "主密钥与数据不符，打不开其中的加密内容。请换用写入这些数据时的主密钥。", en: `This is not the master key the data were written under: ${error.message}` };
  }
  if (error instanceof EngineMajorMismatch) {
    return { zh: "数据目录由另一版本的数据库引擎写成，本程序不会改动它。请用备份恢复到新目录。", en: error.message };
  }
  if (error instanceof EngineNotDurable) return { zh: "数据不能可靠地写入磁盘，程序拒绝在此目录上运行。", en: error.message };
  if (error instanceof MigrationMismatch)
    return {
      zh: "数据库结构与本程序的版本不符。请用写入这些数据的那个版本打开；若只是演示数据，请用 YANZHEN_DATA 指定一个新目录重新生成。",
      en: `The database does not fit this program; open it with the version that wrote it, or, if it is only a demo, set YANZHEN_DATA to a new folder: ${error.message}`,
    };
  return null;
}
