import { refusalText } from "@yanzhen/domain/messages";
import { join } from "node:path";

import { endLines, isServed, serveLines } from "./command-line/local-socket.ts";
import { runLine } from "./command-line/run-line.ts";
import { instanceHandlers } from "./instance-handlers.ts";
import { followClock } from "./modules/clock/public.ts";
import { seedDemo } from "./modules/demo/public.ts";
import { scheduleRetention } from "./modules/retention/public.ts";
import { type Ask, type DistrictAsked, initialiseInstance, invitationLines } from "./modules/instance/public.ts";
import { isLoopback, readConfig } from "./platform/config.ts";
import { httpApp } from "./platform/http/app.ts";
import { FolderInUse } from "./platform/db/embedded/engine-faults.ts";
import { requireFreePort } from "./platform/http/port-in-use.ts";
import { listen } from "./platform/http/serve.ts";
import { JobQueue } from "./platform/jobs/job-queue.ts";
import { DEMO_TENANT, type OpenedInstance, openInstance, rememberKey, servicesOf } from "./platform/open-instance.ts";
import type { Services } from "./platform/services.ts";
import { StartRefused } from "./platform/start-refused.ts";
import { rootRouter } from "./root-router.ts";

const SEAL_EVERY_MS = 1_000;
const JOB_PATIENCE_MS = 5_000;
const CLOSE_PATIENCE_MS = 2_500;

export interface StartOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly root: string;
  /** Begin without the demo: an empty district, the real clock. */
  readonly empty: boolean;
  /** The district to begin with, for `empty`; what is missing is asked for. */
  readonly district?: DistrictAsked;
  readonly ask?: Ask;
  readonly say: (text: string) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly services: Services;
  close(): Promise<void>;
}

/** Opens the store, fills it on the first start, and listens. */
export async function startServer({ env, root, empty, district = {}, ask = null, say }: StartOptions): Promise<RunningServer> {
  const config = readConfig(env, root);
  if (!isLoopback(config.host) && !config.behindTls) {
    throw new StartRefused(
      "离开本机地址监听必须经由 TLS：请在反向代理后启动并设置 YANZHEN_BEHIND_TLS=1。\nOff loopback the server needs TLS: run it behind a proxy and set YANZHEN_BEHIND_TLS=1.",
    );
  }
  if (await isServed(config.dataFolder)) throw new FolderInUse(config.dataFolder);
  await requireFreePort(config.host, config.port);
  say("正在打开数据库 / opening the store …");
  const opened = await openInstance(config);
  try {
    if (empty && opened.tenant?.demo === true) {
      throw new StartRefused(
        `${config.dataFolder} 中是演示数据，--empty 不会覆盖它。请用 YANZHEN_DATA 指定另一个目录。\nThis folder holds the demo district; --empty does not overwrite it. Set YANZHEN_DATA to another folder.`,
      );
    }
    const demo = opened.tenant?.demo ?? !empty;
    if (demo && !isLoopback(config.host)) throw new StartRefused("演示模式只能在本机地址运行。\nDemo mode runs on loopback only.");
    // Writes are taken from the exact origin only, and behind a proxy nobody but the administrator knows it.
    if (config.behindTls && config.publicUrl === null) {
      throw new StartRefused(
        "经由 TLS 代理访问时，请用 PUBLIC_URL 写明浏览器里的网址，例如 https://yanzhen.example.gov.cn。\nBehind TLS set PUBLIC_URL to the address people type, e.g. https://yanzhen.example.gov.cn.",
      );
    }
    if (opened.tenant !== null) return await serve(opened, servicesOf(opened, config, opened.tenant), root, say);
    if (demo) {
      const services = servicesOf(opened, config, { id: DEMO_TENANT, demo });
      await seedDemo(services, {}, say);
      await rememberKey(services);
      return await serve(opened, services, root, say);
    }
    const made = await initialiseInstance(opened, config, district, ask);
    if (!made.ok) throw new StartRefused(`${refusalText(made.refusal, "zh-CN")}\n${refusalText(made.refusal, "en")}`);
    // The tenant key is the typed district's.
    for (const line of ["", ...invitationLines(made.value)]) say(line);
    return await serve(opened, servicesOf(opened, config, { id: Number(made.value.district.code), demo }), root, say);
  } catch (error) {
    await opened.database.close();
    throw error;
  }
}

async function serve(opened: OpenedInstance, services: Services, root: string, say: (text: string) => void): Promise<RunningServer> {
  const { audit, jobs, config, database, live } = services;
  await followClock(services);
  await live.listen();
  instanceHandlers(services);
  const origins: string[] = [config.publicUrl, config.devOrigin].flatMap((own) => (own === null ? [] : [new URL(own).origin]));
  const app = httpApp({ services, router: rootRouter, consoleFolder: join(root, "apps/admin/dist"), ownOrigins: () => origins });
  const listening = await listen(app, config.host, config.port);
  const url = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${listening.port}`;
  origins.push(url, `http://localhost:${listening.port}`);
  const store = { opened: { ...opened, tenant: { id: services.tenant, demo: services.demo } }, config, services };
  const lines = await serveLines(config.dataFolder, (line, words) => runLine(line.argv, { ...line, ...words, ask: null, store: async () => store })).catch(
    async (error: unknown) => {
      await listening.close();
      throw error;
    },
  );
  let sealing = Promise.resolve();
  const sealer = setInterval(() => {
    sealing = sealing.then(async () => void (await audit.seal())).catch((error: unknown) => console.error("sealer", error));
  }, SEAL_EVERY_MS);
  if (jobs instanceof JobQueue) await jobs.start();
  const endRetention = scheduleRetention(services);
  say(`\n雁阵 Yanzhen: ${url}`);
  if (services.demo) say("演示账号 / demo accounts (password Yanzhen-demo-2026): demo-district demo-street demo-community demo-member demo-sysadmin demo-secadmin demo-auditor");
  return {
    url,
    services,
    close: async () => {
      clearInterval(sealer);
      endRetention();
      endLines(config.dataFolder, lines);
      live.endStreams();
      await Promise.all([listening.close(), jobs instanceof JobQueue ? jobs.stop(JOB_PATIENCE_MS) : null]);
      await sealing;
      await audit.seal();
      await live.close();
      // A job that was given back may still hold a connection; it ends with the process.
      await Promise.race([database.close(), new Promise((done) => setTimeout(done, CLOSE_PATIENCE_MS).unref())]);
    },
  };
}
