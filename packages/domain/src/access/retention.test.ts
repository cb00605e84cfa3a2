import { expect, test } from "vitest";

import { retentionSubjects, shippedRetention } from "./retention.ts";

test("ACC-18 every subject has exactly one rule, with whole months and its basis", () => {
  expect(shippedRetention.map(({ subject }) => subject).toSorted()).toEqual([...retentionSubjects].toSorted());
  for (const rule of shippedRetention) {
    expect(Number.isInteger(rule.keepMonths) && rule.keepMonths > 0).toBe(true);
    expect(rule.basis).toMatch(/第.+条/u);
  }
});
