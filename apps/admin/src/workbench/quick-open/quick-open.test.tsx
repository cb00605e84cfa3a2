import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { fakeWorkbench } from "../../platform/commands/testing/fake-workbench.ts";
import { contribute, contributionStore } from "../../platform/contribute.ts";
import type { QuickItem, QuickOpenProvider } from "../../platform/contribution.ts";
import { setLocale } from "../../platform/i18n/locale-store.ts";
import { sessionStore } from "../../platform/session/session-store.ts";
import { installWorkbench } from "../../platform/shell/use-workbench.ts";
import { uris } from "../../platform/uris/uris.ts";
import { QuickOpen } from "./quick-open.tsx";

const person = (label: string): QuickItem => ({ key: label, label, icon: "person", target: uris.person.to({ id: label }) });

/** A provider whose answers the test gives when it likes. */
function slowProvider() {
  const asked = new Map<string, { readonly answer: (items: readonly QuickItem[]) => void; readonly signal: AbortSignal }>();
  const provider: QuickOpenProvider = {
    id: "people",
    title: { zh: "人员", en: "People" },
    order: 1,
    search: (text, { signal }) => new Promise((answer) => asked.set(text, { answer, signal })),
  };
  return { provider, asked };
}

const open = vi.fn();
const done = vi.fn();

function Shown() {
  const [text, setText] = useState("");
  return <QuickOpen text={text} onTextChange={setText} onDone={done} />;
}

beforeEach(() => {
  setLocale("zh-CN");
  open.mockClear();
  const workbench = fakeWorkbench({}, { open });
  installWorkbench(workbench);
  sessionStore.set({ phase: "open", session: workbench.session() });
});
afterEach(() => contributionStore.set([]));

test("only the last text typed is asked for, and late answers to older texts are dropped", async () => {
  const { provider, asked } = slowProvider();
  contribute({ id: "people", title: provider.title, quickOpen: [provider] });
  await render(<Shown />);
  await userEvent.keyboard("zs");
  await vi.waitFor(() => expect(asked.has("zs")).toBe(true));
  await userEvent.keyboard("f");
  await vi.waitFor(() => expect(asked.has("zsf")).toBe(true));
  expect(asked.has("z")).toBe(false);
  expect(asked.get("zs")?.signal.aborted).toBe(true);
  asked.get("zsf")?.answer([person("张三丰")]);
  await expect.element(page.getByText("张三丰")).toBeVisible();
  asked.get("zs")?.answer([person("赵四")]);
  await expect.element(page.getByText("赵四")).not.toBeInTheDocument();
});

test("Enter opens, Ctrl+Enter opens beside, the right arrow previews and stays", async () => {
  const provider: QuickOpenProvider = { id: "people", title: { zh: "人员", en: "People" }, order: 1, search: () => Promise.resolve([person("张三丰")]) };
  contribute({ id: "people", title: provider.title, quickOpen: [provider] });
  await render(<Shown />);
  await expect.element(page.getByText("张三丰")).toBeVisible();
  const uri = uris.person.to({ id: "张三丰" });
  await userEvent.keyboard("{ArrowRight}");
  expect(open).toHaveBeenLastCalledWith(uri, { preview: true, keepFocus: true });
  expect(done).not.toHaveBeenCalled();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(open).toHaveBeenLastCalledWith(uri, { side: true }));
  expect(done).toHaveBeenCalledTimes(1);
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(() => expect(open).toHaveBeenLastCalledWith(uri, { side: false }));
});

test("a provider that fails says so and leaves the others alone", async () => {
  const failing: QuickOpenProvider = { id: "units", title: { zh: "单位", en: "Units" }, order: 1, search: () => Promise.reject(new TypeError("no answer")) };
  const working: QuickOpenProvider = { id: "people", title: { zh: "人员", en: "People" }, order: 2, search: () => Promise.resolve([person("张三丰")]) };
  contribute({ id: "both", title: working.title, quickOpen: [failing, working] });
  await render(<Shown />);
  await expect.element(page.getByText("没有得到回答")).toBeVisible();
  await expect.element(page.getByText("张三丰")).toBeVisible();
});
