import { CheckField, SearchField, SegmentedField, SelectField, TextField, Toolbar } from "@yanzhen/ui/primitives";
import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { conditionsOf } from "./conditions-of.ts";

const sexes = [
  { value: "", label: "性别不限" },
  { value: "2", label: "女" },
];
const shown = [
  { value: "all", label: "全部人员" },
  { value: "lacking", label: "只看未评完" },
];
const nothing = (): void => undefined;

function Filters({ at }: { readonly at: "rest" | "set" }) {
  const set = at === "set";
  return (
    <Toolbar label="filters" end={<TextField label="不算" value="x" onChange={nothing} />}>
      <SearchField label="姓名" value={set ? "wang" : ""} onChange={nothing} />
      <SelectField label="性别" hideLabel value={set ? "2" : ""} onChange={nothing} options={sexes} />
      <TextField label="自" hideLabel type="date" value={set ? "2025-03-21" : ""} onChange={nothing} />
      <CheckField label="只看直接下级" checked={set} onChange={nothing} />
      <SegmentedField label="范围" value={set ? "lacking" : "all"} onChange={nothing} options={shown} />
    </Toolbar>
  );
}

test("paper names what narrows a list, once, and nothing of fields at rest", async () => {
  const rest = await render(<Filters at="rest" />);
  expect(conditionsOf(rest.container)).toEqual([]);
  await rest.unmount();
  const set = await render(<Filters at="set" />);
  expect(conditionsOf(set.container)).toEqual([
    { label: "姓名", value: "wang" },
    { label: "性别", value: "女" },
    { label: "自", value: "2025-03-21" },
    { label: "", value: "只看直接下级" },
    { label: "", value: "只看未评完" },
  ]);
});
