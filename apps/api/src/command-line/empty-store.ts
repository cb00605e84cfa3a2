import { refusalText } from "@yanzhen/domain/messages";

import { seedDemo } from "../modules/demo/public.ts";
import { initialiseInstance } from "../modules/instance/public.ts";
import type { Config } from "../platform/config.ts";
import { restoreArchive } from "../platform/db/backup/restore-archive.ts";
import { DEMO_TENANT, type OpenedInstance, rememberKey, servicesOf } from "../platform/open-instance.ts";
import { EXIT } from "./run-line.ts";

type Out = (line: string) => void;

/** Fills an empty store: with a district of one's own, or with the demo's. */
export async function initOrSeed(command: "init" | "seed", opened: OpenedInstance, config: Config, out: Out): Promise<number> {
  if (opened.tenant !== null) {
    const refusal = { code: "instance.exists" };
    out(`${refusalText(refusal, "zh-CN")}\n${refusalText(refusal, "en")}`);
    return EXIT.refused;
  }
  if (command === "init") {
    await initialiseInstance(opened, config, out);
    return EXIT.ok;
  }
  const services = servicesOf(opened, config, { id: DEMO_TENANT, demo: true });
  await seedDemo(services, {}, out);
  await rememberKey(services);
  return EXIT.ok;
}

/** Brings an archive into an empty store and says the state hash that proves it equal. */
export async function restoreInto(opened: OpenedInstance, file: string | undefined, out: Out): Promise<number> {
  if (file === undefined) {
    out("usage: yanzhen restore <file>");
    return EXIT.usage;
  }
  const restored = await restoreArchive(opened.database.unguarded, file, opened.crypto.keyId);
  if (!restored.ok) {
    out(`${refusalText(restored.refusal, "zh-CN")}\n${refusalText(restored.refusal, "en")}`);
    return EXIT.refused;
  }
  out(`restored\tstate hash ${restored.value.stateHash}`);
  return EXIT.ok;
}
