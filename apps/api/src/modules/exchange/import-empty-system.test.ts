import { beforeAll, expect, test } from "vitest";

import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { stateHash } from "../../platform/db/state-hash.ts";
import { type EmptyInstance, emptyInstance } from "../../testing/empty-instance.ts";
import { runJobs } from "../../testing/run-jobs.ts";
import { handleImportJobs } from "./public.ts";
import { importer, sample } from "./testing/import-file.ts";

describeEachEngine("the four lists on an empty system", (database) => {
  let instance: EmptyInstance;
  let officer: ReturnType<typeof importer>;
  const hash = () => instance.services.database.db.transaction().execute((trx) => stateHash(trx));

  beforeAll(async () => {
    instance = await emptyInstance(database());
    handleImportJobs(instance.services);
    const stop = await runJobs(instance.services);
    officer = importer(await (await instance.activated("officer")).context());
    return stop;
  });

  test.each([
    ["units", { new: 33, changed: 0, unchanged: 0, refused: 0 }],
    ["roster", { new: 37, changed: 0, unchanged: 0, refused: 3 }],
    ["postings", { new: 23, changed: 0, unchanged: 0, refused: 0 }],
    ["reserve", { new: 14, changed: 0, unchanged: 0, refused: 0 }],
  ] as const)("%s: previewed, applied, taken back to the same state, applied again, then all unchanged", async (kind, expected) => {
    const bytes = sample(`${kind}.xlsx`);
    const batch = await officer.open(kind, `${kind}.xlsx`, bytes);
    const rows = await officer.rows(batch.id);
    expect({ ...batch.counts, problems: rows.filter((row) => row.status === "refused").map((row) => [row.sheetRow, row.label, JSON.stringify(row.issues)]) }).toMatchObject(
      expected,
    );
    const before = await hash();
    const applied = await officer.apply(batch.id);
    expect(applied).toMatchObject({ state: "applied", refusal: null });
    expect(await hash()).not.toBe(before);
    await officer.api.change.undo({ changeSetId: applied.changeSetId ?? "" });
    expect(await hash()).toBe(before);
    await officer.load(kind, `${kind}.xlsx`, bytes);
    const again = await officer.open(kind, `${kind}.xlsx`, bytes);
    const changed = (await officer.rows(again.id)).filter((row) => row.status === "changed" || row.status === "new");
    expect(changed).toEqual([]);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: expected.new, refused: expected.refused });
  });
});
