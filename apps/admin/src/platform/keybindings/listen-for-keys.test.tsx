import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { render } from "vitest-browser-react";
import { defineCommand } from "../commands/command.ts";
import { contextKeyStore, resetContextKeys } from "../commands/context-keys.ts";
import { fakeWorkbench } from "../commands/testing/fake-workbench.ts";
import { when } from "../commands/when.ts";
import { contribute, contributionStore } from "../contribute.ts";
import { listenForKeys } from "./listen-for-keys.ts";

const title = { zh: "试", en: "Try" };
const run = vi.fn(() => Promise.resolve());
let stop = (): void => undefined;

beforeEach(async () => {
  run.mockClear();
  resetContextKeys();
  contributionStore.set([]);
  stop = listenForKeys(fakeWorkbench({}, { run }));
  contribute({
    id: "test",
    title,
    commands: [
      defineCommand({ id: "test.find", title, key: "Mod+P", run: () => undefined }),
      defineCommand({ id: "test.undo", title, key: "Mod+Z", keyWhen: when.is("inputFocus", false), run: () => undefined }),
    ],
  });
  await render(
    <>
      <main data-region="editor">
        <input id="text" aria-label="text" />
        <button type="button" id="button">
          B
        </button>
      </main>
      <dialog id="dialog">
        <button type="button">D</button>
      </dialog>
    </>,
  );
});

afterEach(() => stop());

function press(target: Element, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ctrlKey: true, ...init });
  target.dispatchEvent(event);
  return event;
}
const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

test("a key runs its command and is kept from the browser", () => {
  const event = press(document.body, { key: "p", code: "KeyP" });
  expect(run).toHaveBeenCalledWith("test.find");
  expect(event.defaultPrevented).toBe(true);
});

test("nothing runs while an input method composes", () => {
  element("text").focus();
  expect(press(element("text"), { key: "p", code: "KeyP", isComposing: true }).defaultPrevented).toBe(false);
  expect(press(element("text"), { key: "Process", code: "KeyP" }).defaultPrevented).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test("Mod+Z belongs to a text field that has the caret, and to the workbench everywhere else", () => {
  element("text").focus();
  expect(contextKeyStore.get()).toMatchObject({ inputFocus: true, focus: "editor" });
  press(element("text"), { key: "z", code: "KeyZ" });
  expect(run).not.toHaveBeenCalled();
  element("button").focus();
  press(element("button"), { key: "z", code: "KeyZ" });
  expect(run).toHaveBeenCalledWith("test.undo");
});

test("a key held down runs once", () => {
  press(document.body, { key: "z", code: "KeyZ" });
  expect(press(document.body, { key: "z", code: "KeyZ", repeat: true }).defaultPrevented).toBe(true);
  expect(run).toHaveBeenCalledTimes(1);
});

test("behind an open dialog the workbench hears nothing", () => {
  (element("dialog") as HTMLDialogElement).showModal();
  press(element("dialog"), { key: "p", code: "KeyP" });
  expect(run).not.toHaveBeenCalled();
  (element("dialog") as HTMLDialogElement).close();
  press(document.body, { key: "p", code: "KeyP" });
  expect(run).toHaveBeenCalledTimes(1);
});

test("a control that answers a key itself keeps it", () => {
  element("button").addEventListener("keydown", (event) => event.preventDefault());
  press(element("button"), { key: "p", code: "KeyP" });
  expect(run).not.toHaveBeenCalled();
});
