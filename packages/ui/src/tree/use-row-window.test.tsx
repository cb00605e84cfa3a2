import { expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { useRowWindow } from "./use-row-window.ts";

const ROW = 20;

function List({ count, aim }: { readonly count: number; readonly aim: number }) {
  const { attach, from, to, scrollTo } = useRowWindow(count, ROW);
  return (
    <>
      <button type="button" onClick={() => scrollTo(aim)}>
        go
      </button>
      <div ref={attach} role="list" style={{ height: 100, overflow: "auto" }}>
        <div style={{ height: count * ROW, position: "relative" }}>
          {Array.from({ length: to - from }, (_, n) => (
            <div key={from + n} role="listitem" style={{ position: "absolute", top: (from + n) * ROW, height: ROW }}>
              {`row ${from + n}`}
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

test("of a long list only what is in sight is drawn, wherever it is scrolled to, and what is in sight always is", async () => {
  const screen = await render(<List count={5000} aim={4321} />);
  const list = screen.getByRole("list");
  await expect.element(screen.getByText("row 4", { exact: true })).toBeVisible();
  expect(screen.getByRole("listitem").elements().length).toBeLessThan(40);
  await screen.getByRole("button").click();
  await expect.element(screen.getByText("row 4321")).toBeVisible();
  await expect.element(screen.getByText("row 4317")).toBeVisible();
  expect(screen.getByRole("listitem").elements().length).toBeLessThan(40);
  list.element().scrollTop = 0;
  await expect.element(screen.getByText("row 0")).toBeVisible();
});

test("a list that became shorter under the reader shows its end", async () => {
  const screen = await render(<List count={1000} aim={999} />);
  await screen.getByRole("button").click();
  await expect.element(screen.getByText("row 999")).toBeVisible();
  await screen.rerender(<List count={30} aim={0} />);
  await expect.element(screen.getByText("row 29")).toBeVisible();
  expect(screen.getByRole("listitem").elements().length).toBeLessThanOrEqual(30);
});
