import { beforeEach, expect, test, vi } from "vitest";
import { contribute, contributionStore } from "../contribute.ts";
import { type AnyCommand, defineCommand } from "./command.ts";
import { resetContextKeys, setContextKeys } from "./context-keys.ts";
import { idInput } from "./inputs.ts";
import { runCommand } from "./run-command.ts";
import { fakeWorkbench } from "./testing/fake-workbench.ts";
import { when } from "./when.ts";

const title = { zh: "试一试", en: "Try" };

beforeEach(() => {
  contributionStore.set([]);
  resetContextKeys();
});

function register(...commands: readonly AnyCommand[]): void {
  contribute({ id: "test", title, commands });
}

test("a command gets its parsed input and nothing else", async () => {
  const run = vi.fn();
  register(defineCommand<{ readonly id: string }>({ id: "test.open", title, input: idInput, run }));
  const workbench = fakeWorkbench();
  await runCommand(workbench, "test.open", { id: "7", extra: true });
  expect(run).toHaveBeenCalledWith({ id: "7" }, workbench);
});

test("input that cannot be read is refused, not passed on", async () => {
  const run = vi.fn();
  register(defineCommand<{ readonly id: string }>({ id: "test.open", title, input: idInput, run }));
  const workbench = fakeWorkbench();
  await runCommand(workbench, "test.open", { id: 7 });
  expect(run).not.toHaveBeenCalled();
  expect(workbench.said).toHaveLength(1);
});

test("a condition counts for keys, links and fixes as well as for menus", async () => {
  const run = vi.fn();
  register(defineCommand({ id: "test.save", title, when: when.all(when.can("people.edit"), when.not(when.is("past", true))), run }));
  await runCommand(fakeWorkbench({ "people.edit": false }), "test.save");
  expect(run).not.toHaveBeenCalled();
  setContextKeys({ past: true });
  await runCommand(fakeWorkbench({ "people.edit": true }), "test.save");
  expect(run).not.toHaveBeenCalled();
  setContextKeys({ past: false });
  await runCommand(fakeWorkbench({ "people.edit": true }), "test.save");
  expect(run).toHaveBeenCalledTimes(1);
});

test("a refusal is said in words and nothing runs", async () => {
  const run = vi.fn();
  register(defineCommand({ id: "test.no", title, refusal: () => ({ zh: "今天不行", en: "Not today" }), run }));
  const workbench = fakeWorkbench();
  await runCommand(workbench, "test.no");
  expect(run).not.toHaveBeenCalled();
  expect(workbench.said[0]).toMatchObject({ severity: "warning", detail: "今天不行" });
});

test("a fault is reported and does not escape", async () => {
  const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
  register(defineCommand({ id: "test.fault", title, run: () => Promise.reject(new Error("secret")) }));
  const workbench = fakeWorkbench();
  await runCommand(workbench, "test.fault");
  expect(workbench.said[0]?.severity).toBe("error");
  expect(JSON.stringify(workbench.said)).not.toContain("secret");
  quiet.mockRestore();
});

test("an id nobody registered is said, not thrown", async () => {
  const workbench = fakeWorkbench();
  await runCommand(workbench, "nobody.knows");
  expect(workbench.said).toHaveLength(1);
});

test("a command id has one owner", () => {
  register(defineCommand({ id: "test.one", title, run: () => undefined }));
  expect(() => contribute({ id: "other", title, commands: [defineCommand({ id: "test.one", title, run: () => undefined })] })).toThrow("test.one");
  const twice = defineCommand({ id: "same.one", title, run: () => undefined });
  expect(() => contribute({ id: "same", title, commands: [twice, twice] })).toThrow("same.one");
});
