import { beforeEach, expect, test, vi } from "vitest";

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.resetModules();
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) });
});

test("what was moved stands there again after a reload", async () => {
  const before = await import("./layout-store.ts");
  before.updateLayout({ sideBarWidth: 333, activity: "people", panelVisible: true, sections: { "people.lists": { collapsed: true } } });
  vi.resetModules();
  const after = await import("./layout-store.ts");
  expect(after.layoutStore).not.toBe(before.layoutStore);
  expect(after.layoutStore.get()).toEqual(before.layoutStore.get());
});

test.each(["{", "null", "[]", '"x"', '{"sideBarWidth":-5,"panelHeight":"high","sections":[1],"activity":7}'])("a spoiled layout falls back to the first one: %s", async (text) => {
  kept.set("yanzhen.layout", text);
  const { layoutStore } = await import("./layout-store.ts");
  expect(layoutStore.get()).toMatchObject({ sideBarVisible: true, sideBarWidth: 260, panelHeight: 240, activity: null, panelVisible: false });
});

test("a storage that refuses costs only the memory", async () => {
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("forbidden");
    },
    setItem: () => {
      throw new Error("full");
    },
  });
  const { layoutStore, updateLayout } = await import("./layout-store.ts");
  updateLayout({ sideBarVisible: false });
  expect(layoutStore.get().sideBarVisible).toBe(false);
});
