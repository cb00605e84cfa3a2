import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";

import { testDatabase } from "../../platform/db/testing/test-database.ts";
import { JobQueue } from "../../platform/jobs/job-queue.ts";
import { type DemoInstance, demoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";
import { handleImportJobs } from "./public.ts";
import { importer } from "./testing/import-file.ts";

let demo: DemoInstance;
const bytesOf = (download: { readonly base64: string }) => new Uint8Array(Buffer.from(download.base64, "base64"));

beforeAll(async () => {
  demo = await demoInstance(await testDatabase());
  handleImportJobs(demo.services);
  if (demo.services.jobs instanceof JobQueue) await demo.services.jobs.start();
});

describe("export of the roster", () => {
  test.each(["xlsx", "csv"] as const)("as %s it holds what the screen shows, and imports as all unchanged", async (format) => {
    const api = await demo.as("demo-district");
    const { total } = await api.people.roster({ limit: 1 });
    const file = await api.exchange.exportRoster({
      format,
      columns: ["name", "sex", "age", "birth", "politics", "partyJoined", "educationLevel", "township", "unit", "title", "titleSince", "ethnicity", "idNo", "phone"],
    });
    const officer = importer(await demo.contextOf("demo-district"));
    const batch = await officer.open("roster", file.fileName, bytesOf(file));
    const rows = await officer.rows(batch.id);
    expect(rows.filter((row) => row.status !== "unchanged").map((row) => [row.label, JSON.stringify(row.issues), JSON.stringify(row.changes)])).toEqual([]);
    expect(batch.counts).toMatchObject({ new: 0, changed: 0, refused: 0, unchanged: total });
  });

  test("columns, order, filter and day are the screen's; numbers stay masked; demo data says so; the audit log knows the export", async () => {
    const api = await demo.as("demo-district");
    const at = { asOf: "2025-03-21" };
    const question = { filters: { sex: "2" }, sort: "birth", descending: true, at } as const;
    const screen = await api.people.roster({ ...question, limit: 1000 });
    const file = await api.exchange.exportRoster({ ...question, columns: ["name", "birth", "idNo"] });
    const [sheet] = (await readXlsx(bytesOf(file))).sheets;
    const rows = sheet?.rows ?? [];
    expect(rows[1]).toEqual(["姓名", "出生年月", "身份证号"]);
    expect(rows.slice(2, -1)).toEqual(screen.rows.map((row) => [row.name, row.birth, row.idNoMasked]));
    expect(String(rows.at(-1)?.[0])).toContain("演示数据");
    expect(String(rows.at(-1)?.[0])).toContain(file.exportId);
    const logged = await demo.services.database.unguarded.selectFrom("audit_log").select(["command", "detail"]).where("command", "=", "people.export").execute();
    expect(JSON.stringify(logged)).toContain(file.exportId);
  });

  test("a street officer's file holds the street only; a secretary and a posted member get none; a foreign unit answers like an absent one", async () => {
    const street = await demo.as("demo-street");
    const file = await street.exchange.exportRoster({ format: "csv", columns: ["name", "township"] });
    const lines = new TextDecoder().decode(bytesOf(file)).trim().split("\r\n").slice(1, -1);
    const townships = new Set(lines.map((line) => line.split(",")[1]));
    expect(townships.size).toBe(1);
    expect(lines).toHaveLength((await street.people.roster({ limit: 1 })).total);
    for (const account of ["demo-community", "demo-member", "demo-auditor"])
      expect(await refusalOf((await demo.as(account)).exchange.exportRoster({}))).toMatchObject({ code: expect.stringMatching(/^access\./u) as string });
    const district = await demo.as("demo-district");
    const others = (await district.people.roster({ limit: 1000, sort: "unit" })).rows.filter((row) => row.township !== [...townships][0]);
    const foreign = others[0]?.unitId ?? "";
    expect(await refusalOf(street.exchange.exportRoster({ unitId: foreign }))).toEqual({ code: "record.notFound", facts: { entity: "unit" } });
  });
});
