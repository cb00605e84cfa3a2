import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { contribute, contributionStore } from "../../platform/contribute.ts";
import { defineEditor } from "../../platform/contribution.ts";
import { activeEditorStore, editorArea } from "../../platform/editors/editor-area.ts";
import type { EditorPropsOf } from "../../platform/editors/editor-props.ts";
import { useSave } from "../../platform/editors/use-save.ts";
import { localeStore } from "../../platform/i18n/locale-store.ts";
import { sessionStore } from "../../platform/session/session-store.ts";
import { lookStore, NOW, setAsOf, setLook } from "../../platform/shell/as-of.ts";
import { installWorkbench } from "../../platform/shell/use-workbench.ts";
import { queryClient } from "../../platform/trpc/query-client.ts";
import { uris } from "../../platform/uris/uris.ts";
import { makeWorkbench } from "../frame/make-workbench.ts";
import { EditorArea } from "./editor-area.tsx";

const saved: string[] = [];

function Person({ params, query, setQuery, editor }: EditorPropsOf<typeof uris.person>) {
  const [text, setText] = useState("");
  useEffect(() => editor.setTitle(`人员 ${params.id}`), [editor, params.id]);
  useEffect(() => editor.setDirty(text !== ""), [editor, text]);
  useSave({
    save: () => {
      saved.push(`${params.id}:${text}`);
      setText("");
      return Promise.resolve(true);
    },
  });
  if (params.id === "bad") throw new RangeError("this editor is broken");
  return (
    <>
      <input aria-label={`备注 ${params.id}`} value={text} onChange={(event) => setText(event.target.value)} />
      <button onClick={() => setQuery({ tab: "history" })}>{query.tab}</button>
    </>
  );
}

const roster = ({ query }: EditorPropsOf<typeof uris.roster>) => <p>名单 {query.q}</p>;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  localeStore.set("zh-CN");
  saved.length = 0;
  history.replaceState(null, "", "/");
  sessionStore.set({
    phase: "open",
    session: {
      account: { id: "a1", name: "甲", username: "jia" },
      demo: false,
      mustChangePassword: false,
      scope: null,
      grants: [],
      conditions: {},
      personId: null,
      businessToday: "2026-10-31",
      earliestDate: "1921-07-01",
      clockMovable: false,
      start: { units: true, people: true, officers: true, accounts: true, activated: true, roles: true, verified: true, systemAdmins: [], securityAdmins: [] },
    },
  });
  contributionStore.set([]);
  contribute({
    id: "test",
    title: { zh: "试", en: "Test" },
    editors: [
      defineEditor({ id: "test.person", route: uris.person, title: { zh: "人员", en: "Person" }, icon: "person", load: () => Promise.resolve({ default: Person }) }),
      defineEditor({
        id: "test.roster",
        route: uris.roster,
        title: { zh: "花名册", en: "Roster" },
        icon: "table",
        instance: "uri",
        load: () => Promise.resolve({ default: roster }),
      }),
    ],
  });
  installWorkbench(makeWorkbench());
});

afterEach(() => {
  setAsOf(null);
  history.replaceState(null, "", "/");
});

const drawn = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <div style={{ height: 400, width: 800 }}>
        <EditorArea />
      </div>
    </QueryClientProvider>,
  );

const person = (id: string) => uris.person.to({ id });
const titles = () => [...document.querySelectorAll("#editors [role=tab]")].map((tab) => tab.textContent);

test("a preview gives way to the next one, a kept tab does not", async () => {
  const screen = await drawn();
  editorArea().open(person("1"), { preview: true });
  await expect.element(screen.getByRole("tab", { name: "人员 1" })).toBeVisible();
  editorArea().open(person("2"), { preview: true });
  await expect.poll(titles).toEqual(["人员 2"]);
  editorArea().open(person("2"));
  editorArea().open(person("3"), { preview: true });
  await expect.poll(titles).toEqual(["人员 2", "人员 3"]);
});

test("one tab a path, but several lists of different filters", async () => {
  await drawn();
  editorArea().open(person("1"));
  editorArea().open(uris.person.to({ id: "1" }, { tab: "history" }));
  editorArea().open(uris.roster.to({ q: "王" }));
  editorArea().open(uris.roster.to({ q: "李" }));
  await expect
    .poll(() =>
      editorArea()
        .tabs()
        .map((tab) => tab.uri),
    )
    .toEqual(["/person/1?tab=history", "/people?q=%E7%8E%8B", "/people?q=%E6%9D%8E"]);
});

test("the address follows the editor in front and its view state; Back returns", async () => {
  const screen = await drawn();
  editorArea().open(person("1"));
  await screen.getByRole("button", { name: "facts" }).click();
  await expect.poll(() => location.pathname + location.search).toBe("/person/1?tab=history");
  setAsOf("2025-03-21");
  expect(location.search).toBe("?tab=history&asOf=2025-03-21");
  setLook({ asOf: "2025-03-21", knownOn: "2025-04-30" });
  expect(location.search).toBe("?tab=history&asOf=2025-03-21&knownOn=2025-04-30");
  history.back();
  await expect.poll(() => location.search).toBe("?tab=history&asOf=2025-03-21");
  history.back();
  await expect.poll(() => location.search).toBe("?tab=history");
  expect(lookStore.get()).toEqual(NOW);
  history.back();
  await expect.element(screen.getByRole("button", { name: "facts" })).toBeVisible();
  expect(editorArea().tabs()).toHaveLength(1);
});

test("a hidden editor keeps what was typed", async () => {
  const screen = await drawn();
  editorArea().open(person("1"));
  await screen.getByLabelText("备注 1").fill("半句");
  editorArea().open(person("2"));
  await expect.element(screen.getByLabelText("备注 2")).toBeVisible();
  editorArea().open(person("1"));
  await expect.element(screen.getByLabelText("备注 1")).toHaveValue("半句");
});

test("unsaved edits: closing asks, staying keeps them, saving saves them", async () => {
  const screen = await drawn();
  editorArea().open(person("1"), { preview: true });
  await screen.getByLabelText("备注 1").fill("要紧");
  expect(editorArea().tabs()[0]?.preview).toBe(false);
  expect(activeEditorStore.get()?.dirty).toBe(true);
  const first = editorArea().close([editorArea().tabs()[0]?.tabId ?? ""]);
  await screen.getByRole("button", { name: "取消" }).click();
  expect(await first).toBe(false);
  await expect.element(screen.getByLabelText("备注 1")).toHaveValue("要紧");
  const second = editorArea().close(
    editorArea()
      .tabs()
      .map((tab) => tab.tabId),
  );
  await screen.getByRole("button", { name: "保存", exact: true }).click();
  expect(await second).toBe(true);
  expect(saved).toEqual(["1:要紧"]);
  expect(editorArea().tabs()).toEqual([]);
});

test("a hidden editor with unsaved edits comes to the front before it asks", async () => {
  const screen = await drawn();
  editorArea().open(person("1"));
  await screen.getByLabelText("备注 1").fill("要紧");
  editorArea().open(person("2"));
  await expect.element(screen.getByLabelText("备注 2")).toBeVisible();
  const closing = editorArea().close(
    editorArea()
      .tabs()
      .map((tab) => tab.tabId),
  );
  await expect.element(screen.getByRole("heading", { name: /人员 1/ })).toBeVisible();
  await screen.getByRole("button", { name: "保存", exact: true }).click();
  expect(await closing).toBe(true);
  expect(saved).toEqual(["1:要紧"]);
});

test("the Delete key on a tab asks too", async () => {
  const screen = await drawn();
  editorArea().open(person("1"));
  await screen.getByLabelText("备注 1").fill("要紧");
  document.querySelector<HTMLElement>("#editors [role=tab]")?.focus();
  await userEvent.keyboard("{Delete}");
  await screen.getByRole("button", { name: "不保存" }).click();
  await expect.poll(() => editorArea().tabs()).toEqual([]);
  expect(saved).toEqual([]);
});

test("a broken editor fails alone", async () => {
  const screen = await drawn();
  editorArea().open(person("1"));
  editorArea().open(person("bad"), { side: true });
  await expect.element(screen.getByText("这一页出错了")).toBeVisible();
  await expect.element(screen.getByLabelText("备注 1")).toBeVisible();
});

test("open editors stand there again after a reload, without names kept on the computer", async () => {
  const before = await drawn();
  editorArea().open(person("1"));
  await expect.poll(titles).toEqual(["人员 1"]);
  editorArea().open(person("2"));
  await expect.poll(titles).toEqual(["人员 1", "人员 2"]);
  await expect.poll(() => localStorage.getItem("yanzhen.editors.a1") ?? "").toContain("/person/2");
  expect(localStorage.getItem("yanzhen.editors.a1")).not.toContain("人员");
  await before.unmount();
  await drawn();
  await expect.poll(titles).toEqual(["人员 1", "人员 2"]);
  expect(location.pathname).toBe("/person/2");
});
