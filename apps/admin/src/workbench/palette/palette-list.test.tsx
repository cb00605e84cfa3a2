import { useState } from "react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { type PaletteGroup, PaletteList } from "./palette-list.tsx";

const groups: readonly PaletteGroup[] = [
  {
    key: "a",
    title: "页面",
    items: [
      { key: "roster", label: "花名册" },
      { key: "locked", label: "账号", reason: "没有权限" },
      { key: "coverage", label: "覆盖" },
    ],
  },
  { key: "b", title: "人员", items: [{ key: "zsf", label: "张三丰", detail: "云溪社区", shortcut: "Ctrl+1" }] },
];

function Palette({ onChoose, onPeek, shown = groups }: { readonly onChoose: () => void; readonly onPeek?: () => void; readonly shown?: readonly PaletteGroup[] }) {
  const [text, setText] = useState("");
  return (
    <PaletteList label="试" placeholder="查找" text={text} onTextChange={setText} groups={shown} onChoose={onChoose} empty="没有" {...(onPeek === undefined ? {} : { onPeek })} />
  );
}

test("Enter chooses the first; arrows skip what cannot be chosen and go round", async () => {
  const choose = vi.fn();
  await render(<Palette onChoose={choose} />);
  await userEvent.keyboard("{Enter}");
  expect(choose).toHaveBeenLastCalledWith("roster", { side: false });
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(choose).toHaveBeenLastCalledWith("coverage", { side: false });
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(choose).toHaveBeenLastCalledWith("roster", { side: false });
});

test("Ctrl+Enter opens beside, the right arrow looks without leaving", async () => {
  const choose = vi.fn();
  const peek = vi.fn();
  await render(<Palette onChoose={choose} onPeek={peek} />);
  await userEvent.keyboard("{ArrowRight}");
  expect(peek).toHaveBeenCalledWith("roster");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(choose).toHaveBeenCalledTimes(1);
  expect(choose).toHaveBeenCalledWith("roster", { side: true });
});

test("what cannot be chosen says why and does nothing on a click", async () => {
  const choose = vi.fn();
  await render(<Palette onChoose={choose} />);
  await expect.element(page.getByText("没有权限")).toBeVisible();
  await page.getByText("账号").click({ force: true });
  expect(choose).not.toHaveBeenCalled();
});

test("results that arrive later do not move what is chosen; a new text starts at the top", async () => {
  const choose = vi.fn();
  const screen = await render(<Palette onChoose={choose} />);
  await userEvent.keyboard("{ArrowDown}");
  await screen.rerender(<Palette onChoose={choose} shown={[{ key: "c", items: [{ key: "first", label: "先到" }] }, ...groups]} />);
  await userEvent.keyboard("{Enter}");
  expect(choose).toHaveBeenLastCalledWith("coverage", { side: false });
  await userEvent.keyboard("x{Enter}");
  expect(choose).toHaveBeenLastCalledWith("first", { side: false });
});

test("Enter that ends a composition chooses nothing", async () => {
  const choose = vi.fn();
  await render(<Palette onChoose={choose} />);
  const field = page.getByRole("combobox").element();
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, isComposing: true }));
  expect(choose).not.toHaveBeenCalled();
});

test("nothing found is said", async () => {
  await render(<Palette onChoose={vi.fn()} shown={[]} />);
  await expect.element(page.getByText("没有")).toBeVisible();
});
