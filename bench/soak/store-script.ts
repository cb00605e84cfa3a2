import { spawnSync } from "node:child_process";

const CLIENT = new URL("../../apps/api/src/platform/db/client.ts", import.meta.url).href;

/** Runs statements on a store nobody has open, in a process of its own, and gives the line of JSON it prints. */
export function storeScript(config: object, body: string): unknown {
  const code = `
    import { openDatabase } from ${JSON.stringify(CLIENT)};
    const begun = performance.now();
    const opened = await openDatabase(${JSON.stringify(config)});
    const openedMs = Math.round(performance.now() - begun);
    const run = async (sql) => (await opened.unguarded.executeQuery({ sql, parameters: [], query: { kind: "RawNode" }, queryId: { queryId: "soak" } })).rows;
    ${body}
    await opened.close();`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module-typescript", "-e", code], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}

/** Counts each business table by its rows and by its primary key's index; names those where the two differ. */
export function indexesThatDiffer(config: object): readonly string[] {
  return storeScript(
    config,
    `const differing = [];
    for (const { name, key } of await run("select c.oid::regclass::text as name, a.attname as key from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_index i on i.indrelid = c.oid and i.indisprimary join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where n.nspname in ('app', 'hist') and c.relkind = 'r'")) {
      await run("set enable_seqscan = on; set enable_indexscan = off; set enable_indexonlyscan = off; set enable_bitmapscan = off");
      const [heap] = await run("select count(*)::text as n from " + name);
      await run("set enable_seqscan = off; set enable_indexscan = on; set enable_indexonlyscan = on; set enable_bitmapscan = on");
      const [index] = await run("select count(" + key + ")::text as n from " + name + " where " + key + " is not null");
      if (heap.n !== index.n) differing.push(name + " " + heap.n + " " + index.n);
    }
    console.log(JSON.stringify(differing));`,
  ) as readonly string[];
}
