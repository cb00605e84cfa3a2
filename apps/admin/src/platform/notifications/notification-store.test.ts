import { beforeEach, expect, test } from "vitest";
import { clearNotifications, hideToast, markAllRead, notificationStore, notify, toastTime } from "./notification-store.ts";

beforeEach(clearNotifications);
const all = () => notificationStore.get();

test("the newest stands first and counts as unread until the list was seen", () => {
  notify({ severity: "info", text: "一" });
  notify({ severity: "info", text: "二" });
  expect(all().map(({ text, read }) => [text, read])).toEqual([
    ["二", false],
    ["一", false],
  ]);
  markAllRead();
  expect(all().every(({ read, toast }) => read && !toast)).toBe(true);
});

test("the same said again is counted, not repeated; after it was read it is said anew", () => {
  notify({ severity: "error", text: { zh: "断了", en: "Lost" } });
  notify({ severity: "error", text: { zh: "断了", en: "Lost" } });
  expect(all()).toHaveLength(1);
  expect(all()[0]?.times).toBe(2);
  markAllRead();
  notify({ severity: "error", text: { zh: "断了", en: "Lost" } });
  expect(all()).toHaveLength(2);
});

test("a hidden toast stays in the list", () => {
  notify({ severity: "success", text: "已保存" });
  hideToast(all()[0]?.id ?? 0);
  expect(all()[0]).toMatchObject({ toast: false, read: false });
});

test("errors and warnings wait to be closed, an undo gets more time", () => {
  expect(toastTime({ severity: "error", text: "" })).toBeNull();
  expect(toastTime({ severity: "warning", text: "" })).toBeNull();
  const plain = toastTime({ severity: "success", text: "" }) ?? 0;
  expect(toastTime({ severity: "success", text: "", actions: [{ title: "撤销", run: () => undefined }] })).toBeGreaterThan(plain);
});

test("a hundred are kept", () => {
  for (let n = 0; n < 120; n += 1) notify({ severity: "info", text: String(n) });
  expect(all()).toHaveLength(100);
  expect(all()[0]?.text).toBe("119");
});
