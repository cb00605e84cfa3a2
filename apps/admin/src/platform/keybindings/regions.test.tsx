import { afterEach, beforeEach, expect, test } from "vitest";
import { render } from "vitest-browser-react";
import { focusNextRegion, regionOf, rememberFocus } from "./regions.ts";

const remember = (event: FocusEvent): void => rememberFocus(event.target);
const focused = (): string | undefined => document.activeElement?.id;

beforeEach(async () => {
  document.addEventListener("focusin", remember);
  await render(
    <>
      <nav data-region="activityBar">
        <button type="button" id="a">
          A
        </button>
      </nav>
      <aside data-region="sideBar" hidden>
        <button type="button" id="s">
          S
        </button>
      </aside>
      <main data-region="editor">
        <button type="button" id="e1">
          E1
        </button>
        <button type="button" id="e2">
          E2
        </button>
      </main>
      <footer data-region="statusBar" id="status">
        <span>no control</span>
      </footer>
    </>,
  );
});
afterEach(() => document.removeEventListener("focusin", remember));

test("F6 goes round the parts that are on screen, in their order", () => {
  const seen = [1, 1, 1, 1].map(() => {
    focusNextRegion(1);
    return focused();
  });
  expect(seen).toEqual(["a", "e1", "status", "a"]);
});

test("backwards, and from nowhere to the last part", () => {
  focusNextRegion(-1);
  expect(focused()).toBe("status");
  focusNextRegion(-1);
  expect(focused()).toBe("e1");
});

test("the keyboard returns to where it last was in a part", () => {
  document.getElementById("e2")?.focus();
  focusNextRegion(1);
  focusNextRegion(-1);
  expect(focused()).toBe("e2");
});

test("an element outside all parts belongs to none", () => {
  expect(regionOf(document.body)).toBeNull();
  expect(regionOf(document.getElementById("e1"))).toBe("editor");
});
