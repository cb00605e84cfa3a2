import { beforeEach, expect, test } from "vitest";
import { clearUndo, forgetUndo, movedToRedo, movedToUndo, pushUndo, topRedo, topUndo, undoStore } from "./undo-stack.ts";

beforeEach(clearUndo);
const entry = (changeSetId: string) => ({ changeSetId, label: changeSetId });
const ids = (list: readonly { readonly changeSetId: string }[]) => list.map(({ changeSetId }) => changeSetId);

test("the newest change is undone first", () => {
  pushUndo(entry("a"));
  pushUndo(entry("b"));
  expect(topUndo()?.changeSetId).toBe("b");
});

test("undone, redone, undone again: each time by the change set that was made last", () => {
  pushUndo(entry("a"));
  movedToRedo("a", "undo-a");
  expect(topUndo()).toBeNull();
  expect(topRedo()).toEqual({ changeSetId: "undo-a", label: "a" });
  movedToUndo("undo-a", "again-a");
  expect(topUndo()).toEqual({ changeSetId: "again-a", label: "a" });
  expect(topRedo()).toBeNull();
});

test("a new change ends what could be done again", () => {
  pushUndo(entry("a"));
  movedToRedo("a", "undo-a");
  pushUndo(entry("b"));
  expect(topRedo()).toBeNull();
  expect(ids(undoStore.get().undo)).toEqual(["b"]);
});

test("an older change may be taken back out of turn, from History", () => {
  pushUndo(entry("a"));
  pushUndo(entry("b"));
  movedToRedo("a", "undo-a");
  expect(ids(undoStore.get().undo)).toEqual(["b"]);
});

test("a change of another window, taken back from History, can be done again here", () => {
  movedToRedo("elsewhere", "undo-elsewhere");
  expect(ids(undoStore.get().undo)).toEqual([]);
  expect(topRedo()?.changeSetId).toBe("undo-elsewhere");
});

test("what the server refuses does not block the changes before it", () => {
  pushUndo(entry("a"));
  pushUndo(entry("b"));
  forgetUndo("b");
  expect(topUndo()?.changeSetId).toBe("a");
});

test("the stack keeps fifty changes", () => {
  for (let n = 0; n < 60; n += 1) pushUndo(entry(String(n)));
  expect(undoStore.get().undo).toHaveLength(50);
  expect(undoStore.get().undo[0]?.changeSetId).toBe("10");
});
