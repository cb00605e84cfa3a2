import { expect, test } from "vitest";
import { nextItem } from "./next-item.ts";
import { placeIn } from "./place-in.ts";

const texts = ["Open", "Edit", "Assign", "End Posting"];

test.each([
  ["ArrowDown", -1, 0],
  ["ArrowDown", 3, 0],
  ["ArrowUp", -1, 3],
  ["ArrowUp", 0, 3],
  ["ArrowUp", 2, 1],
  ["Home", 2, 0],
  ["End", 0, 3],
  ["e", -1, 1],
  ["e", 1, 3],
  ["e", 3, 1],
  ["z", 0, null],
  ["Shift", 0, null],
  [" ", 0, null],
])("%s at %i moves to %s", (key, at, expected) => {
  expect(nextItem(key, at, texts)).toBe(expected);
});

test("an empty menu moves nowhere", () => {
  expect(nextItem("ArrowDown", -1, [])).toBeNull();
});

test("a menu stays inside the window", () => {
  const window = { width: 1000, height: 600 };
  const size = { width: 200, height: 300 };
  expect(placeIn(window, { clientX: 10, clientY: 10 }, size)).toEqual({ left: 10, top: 10 });
  expect(placeIn(window, { clientX: 950, clientY: 550 }, size)).toEqual({ left: 750, top: 250 });
  expect(placeIn(window, { clientX: 10, clientY: 10 }, { width: 200, height: 900 }).top).toBe(4);
});
