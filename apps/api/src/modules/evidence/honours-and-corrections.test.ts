import { calendarDate as d } from "@yanzhen/domain/kernel";
import { beforeAll, describe, expect, test } from "vitest";

import { systemScope } from "../../platform/db/scope.ts";
import { inScope } from "../../platform/db/in-scope.ts";
import { stateHash } from "../../platform/db/state-hash.ts";
import { describeEachEngine } from "../../platform/db/testing/test-database.ts";
import { type Caller, demoInstance, type DemoInstance } from "../../testing/demo-instance.ts";
import { refusalOf } from "../../testing/refusal-of.ts";

describeEachEngine("honours and corrections", (database) => {
  let demo: DemoInstance;
  let district: Caller;
  let street: Caller;
  let community: Caller;

  beforeAll(async () => {
    demo = await demoInstance(database());
    [district, street, community] = [await demo.as("demo-district"), await demo.as("demo-street"), await demo.as("demo-community")];
  });
  const hash = (): Promise<string> => stateHash(database().unguarded);
  const figure = async (api: Caller, key: string): Promise<number> => Number((await api.reporting.overview({})).figures.find((one) => one.key === key)?.value);

  describe("honours", () => {
    const honour = { kind: "noPetition" as const, level: "district" as const, documentNo: "包综〔2026〕9号", from: d("2026-10-01"), to: null };
    const bare = async (): Promise<string> => {
      const held = new Set((await street.evidence.honours({})).map(({ unitId }) => unitId));
      return (await street.posting.compounds({ limit: 1000 })).rows.find(({ unitId }) => !held.has(unitId))?.unitId ?? "";
    };

    test("EVD-20 EVD-11 an honour counts while it is held; ended it does not, the days before keep it; undo restores", async () => {
      const before = await hash();
      const count = await figure(street, "noPetition");
      const unitId = await bare();
      const made = await street.evidence.recordHonour({ unitId, ...honour });
      expect(await figure(street, "noPetition")).toBe(count + 1);
      const row = (await street.evidence.honours({ unitId })).find(({ id }) => id === made.honourId);
      expect(row).toMatchObject({ unitId, documentNo: honour.documentNo, version: 1 });
      expect(await refusalOf(street.evidence.endHonour({ honourId: made.honourId, version: 2, on: d("2026-10-20") }))).toMatchObject({ code: "edit.conflict" });
      const ended = await street.evidence.endHonour({ honourId: made.honourId, version: 1, on: d("2026-10-20") });
      expect(await figure(street, "noPetition")).toBe(count);
      expect((await street.evidence.honours({ unitId, at: { asOf: "2026-10-19" } })).map(({ id }) => id)).toContain(made.honourId);
      for (const { changeSetId } of [ended, made]) await street.change.undo({ changeSetId });
      expect(await hash()).toBe(before);
    });

    test("EVD-20 not twice, not for another level, not for a foreign unit, not by a secretary", async () => {
      const [held] = await street.evidence.honours({ kind: "noPetition" });
      if (held !== undefined) expect(await refusalOf(street.evidence.recordHonour({ unitId: held.unitId, ...honour }))).toMatchObject({ code: "honour.alreadyHeld" });
      const unitId = await bare();
      expect(await refusalOf(street.evidence.recordHonour({ unitId, ...honour, kind: "noCase" }))).toMatchObject({ code: "honour.wrongUnit", field: "kind" });
      const own = new Set((await street.posting.compounds({ limit: 1000 })).rows.map((row) => row.unitId));
      const foreign = (await district.posting.compounds({ limit: 1000 })).rows.find((row) => !own.has(row.unitId))?.unitId ?? "";
      expect(await refusalOf(street.evidence.recordHonour({ unitId: foreign, ...honour }))).toMatchObject({ code: "record.notFound" });
      const theirs = (await district.evidence.honours({})).find((row) => !own.has(row.unitId) && row.kind === "noPetition");
      if (theirs !== undefined)
        expect(await refusalOf(street.evidence.endHonour({ honourId: theirs.id, version: 1, on: d("2026-10-20") }))).toMatchObject({ code: "record.notFound" });
      const inCommunity = (await community.posting.compounds({ limit: 1 })).rows[0]?.unitId ?? "";
      expect((await refusalOf(community.evidence.recordHonour({ unitId: inCommunity, ...honour }))).code).toBe("access.roleMissing");
    });
  });

  describe("EVD-21 a sealed entry", () => {
    test("EVD-21 is corrected by a new one that counts in its place once verified; both show each other", async () => {
      const { rows } = await street.evidence.list({ filters: { kind: "project" }, limit: 50 });
      const project = rows.find(({ verification }) => verification === "verified");
      const id = project?.id ?? "";
      const sealed = await district.evidence.item({ id });
      const told = {
        kind: "project" as const,
        unitId: sealed.unitId,
        occurredOn: d(sealed.occurredOn),
        title: `${sealed.title}（更正）`,
        projectLevel: sealed.projectLevel as "community",
        status: sealed.status,
        closedOn: sealed.closedOn === null ? null : d(sealed.closedOn),
      };
      expect(await refusalOf(street.evidence.record({ ...told, corrects: id }))).toMatchObject({ code: "evidence.notSealed" });
      await database()
        .unguarded.updateTable("evidence as e")
        .set({ verification: "sealed" })
        .where(inScope("e", "evidence", systemScope("repository", demo.services.tenant)))
        .where("e.id", "=", id)
        .execute();
      expect(await refusalOf(street.evidence.edit({ evidenceId: id, version: sealed.version + 1, patch: { title: "改" } }))).toMatchObject({ code: "evidence.sealed" });
      const count = await figure(district, "projects");
      const made = await street.evidence.record({ ...told, corrects: id });
      expect(await refusalOf(street.evidence.record({ ...told, corrects: id }))).toMatchObject({ code: "evidence.correctedAlready" });
      expect(await refusalOf(street.evidence.record({ ...told, kind: "assistance", quantity: 1, measure: "personTime", projectLevel: null, corrects: id }))).toMatchObject({
        code: expect.stringMatching(/^evidence\./u) as string,
      });
      const { version } = await district.evidence.item({ id: made.evidenceId });
      await district.evidence.verify({ evidenceId: made.evidenceId, version });
      // The sealed one counts no more, the correction does: one project, as before.
      expect(await figure(district, "projects")).toBe(count);
      expect(await street.evidence.item({ id })).toMatchObject({
        verification: "sealed",
        correctedBy: { id: made.evidenceId, verification: "verified" },
        correction: { code: "evidence.correctedAlready" },
      });
      expect(await street.evidence.item({ id: made.evidenceId })).toMatchObject({ corrects: { id, title: sealed.title }, correctedBy: null });
    });
  });
});
