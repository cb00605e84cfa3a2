import type { Bilingual } from "../i18n/bilingual.ts";
import { refusalMessage } from "../i18n/lazy-refusal.ts";
import type { Workbench } from "../shell/workbench.ts";
import { availabilityOf, isRefusal, type Reason } from "./availability.ts";
import { findCommand } from "./command-registry.ts";
import { contextKeyStore } from "./context-keys.ts";
import { rememberUse } from "./recent-commands.ts";

const NOT_HERE: Bilingual = { zh: "此处不能执行该命令", en: "This command does not apply here" };
const FAILED: Bilingual = { zh: "命令没有完成", en: "The command did not finish" };

/**
 * Runs a command by id: from the palette, a key, a menu, a link or a quick fix. What it refuses is said, what it throws
 * is reported; it never throws itself.
 */
export async function runCommand(workbench: Workbench, id: string, raw?: unknown): Promise<void> {
  const registered = findCommand(id);
  if (registered === undefined) {
    workbench.notify({ severity: "error", text: NOT_HERE, detail: id });
    return;
  }
  const { command } = registered;
  const availability = availabilityOf(command, raw, workbench, contextKeyStore.get());
  if (availability.state === "hidden") {
    workbench.notify({ severity: "warning", text: NOT_HERE, detail: titleOf(command.title, workbench) });
    return;
  }
  if (availability.state === "disabled") {
    workbench.notify({ severity: "warning", text: command.title, detail: await reasonText(availability.reason, workbench) });
    return;
  }
  try {
    await command.run(availability.input, workbench);
    if (!command.takesInput) rememberUse(id);
  } catch (fault) {
    console.error(fault);
    workbench.notify({ severity: "error", text: FAILED, detail: titleOf(command.title, workbench) });
  }
}

function titleOf(title: Bilingual, workbench: Workbench): string {
  return workbench.locale() === "en" ? title.en : title.zh;
}

/** The catalogue of refusals is large and loads only when something is refused. */
async function reasonText(reason: Reason, workbench: Workbench): Promise<string> {
  if (!isRefusal(reason)) return titleOf(reason, workbench);
  return refusalMessage(reason, workbench.locale());
}
