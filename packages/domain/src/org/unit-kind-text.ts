import { normaliseChinese } from "../kernel/chinese-text.ts";
import { ok, refuse } from "../kernel/result.ts";
import type { Result } from "../kernel/result.ts";
import type { UnitKind } from "./unit.ts";

/** The words unit lists use in their 类型 column. 社区(街道级) is its own kind, whatever the name says. */
const words: Readonly<Record<string, UnitKind>> = {
  区: "district",
  县区: "district",
  区县: "district",
  街道: "street",
  街道办: "street",
  街道办事处: "street",
  镇: "town",
  乡镇: "town",
  "社区(街道级)": "megaCommunity",
  街道级社区: "megaCommunity",
  大社区: "megaCommunity",
  社区: "community",
  社区居委会: "community",
  居委会: "community",
  村: "village",
  行政村: "village",
  村委会: "village",
  网格: "grid",
  网格党总支: "grid",
  小区: "estate",
  住宅小区: "estate",
  片区: "cluster",
};

/** Reads a kind as offices write it (full-width brackets, spaces). Refuses `unit.kindUnknown`. ORG-13 */
export function readUnitKind(text: string): Result<UnitKind, "unit.kindUnknown"> {
  const plain = normaliseChinese(text).replaceAll(" ", "");
  const kind = Object.hasOwn(words, plain) ? words[plain] : undefined;
  return kind === undefined ? refuse("unit.kindUnknown", { text }, "kind") : ok(kind);
}
