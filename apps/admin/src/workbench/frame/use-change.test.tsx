import { QueryClientProvider } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { render, renderHook } from "vitest-browser-react";
import { makeWorkbench } from "./make-workbench.ts";
import { clearNotifications, notificationStore } from "../../platform/notifications/notification-store.ts";
import { installWorkbench } from "../../platform/shell/use-workbench.ts";
import { clearUndo, topUndo } from "../../platform/undo/undo-stack.ts";
import { queryClient } from "../../platform/trpc/query-client.ts";
import { useChange, type Change } from "../../platform/trpc/use-change.ts";
import type { ReactNode } from "react";

interface Input {
  readonly name: string;
}

const inClient = ({ children }: { readonly children: ReactNode }) => <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;

const refused = (refusal: object, code = "BAD_REQUEST", more: object = {}) =>
  TRPCClientError.from({ error: { code: -32600, message: "m", data: { code, refusal, requestId: "r7", ...more } } });

async function change(
  mutationFn: (input: Input) => Promise<{ readonly changeSetId: string }>,
): Promise<{ readonly result: { readonly current: Change<Input, unknown> }; readonly act: (work: () => Promise<void>) => Promise<void> }> {
  const hook = await renderHook(() => useChange({ mutationFn }, { done: () => ({ zh: "已保存", en: "Saved" }) }), { wrapper: inClient });
  return { result: hook.result, act: (work) => hook.act(work) };
}

beforeEach(() => installWorkbench(makeWorkbench()));
afterEach(() => {
  clearNotifications();
  clearUndo();
  queryClient.clear();
});

test("a change that is done is said, can be undone, and refetches what is shown", async () => {
  let asked = 0;
  queryClient.setQueryData(["shown"], 1);
  const stop = queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type === "updated" && query.queryKey[0] === "shown" && query.state.isInvalidated) asked += 1;
  });
  const { result, act } = await change(() => Promise.resolve({ changeSetId: "c1" }));
  await act(async () => {
    expect(await result.current.run({ name: "甲" })).toEqual({ ok: true, value: { changeSetId: "c1" } });
  });
  expect(topUndo()?.changeSetId).toBe("c1");
  expect(notificationStore.get()[0]).toMatchObject({ severity: "success", text: { zh: "已保存" } });
  expect(notificationStore.get()[0]?.actions).toHaveLength(1);
  await expect.poll(() => asked).toBe(1);
  stop();
});

test("a refusal is an answer: no notification, the field finds its own reason", async () => {
  const refusal = { code: "input.invalid", related: [{ code: "person.bornLate", field: "birthDate" }] };
  const { result, act } = await change(() => Promise.reject(refused(refusal)));
  await act(async () => {
    expect(await result.current.run({ name: "" })).toEqual({ ok: false, refusal });
  });
  expect(result.current.refusal).toEqual(refusal);
  expect(result.current.fieldRefusal("birthDate")).toEqual({ code: "person.bornLate", field: "birthDate" });
  expect(result.current.fieldRefusal("name")).toBeNull();
  expect(notificationStore.get()).toEqual([]);
  await act(async () => result.current.reset());
  expect(result.current.refusal).toBeNull();
});

test("somebody else saved first: the version and what stands there now", async () => {
  const error = refused({ code: "edit.conflict", facts: { version: 4 } }, "CONFLICT", { current: { name: "乙" } });
  const { result, act } = await change(() => Promise.reject(error));
  await act(async () => void (await result.current.run({ name: "甲" })));
  expect(result.current.conflict).toEqual({ version: 4, current: { name: "乙" } });
});

test("a fault is shown with its number and never thrown", async () => {
  const { result, act } = await change(() => Promise.reject(refused(null as unknown as object, "INTERNAL_SERVER_ERROR")));
  await act(async () => {
    expect(await result.current.run({ name: "甲" })).toMatchObject({ ok: false, refusal: { code: "call.fault" } });
  });
  expect(notificationStore.get()[0]).toMatchObject({ severity: "error", detail: "r7" });
  expect(topUndo()).toBeNull();
});

test("without an answer nothing counts as saved", async () => {
  const { result, act } = await change(() => Promise.reject(TRPCClientError.from(new TypeError("Failed to fetch"))));
  await act(async () => void (await result.current.run({ name: "甲" })));
  expect(notificationStore.get()[0]).toMatchObject({ severity: "error" });
  expect(result.current.refusal).toBeNull();
});

test("the button of the form waits while a change is under way", async () => {
  let finish: (() => void) | undefined;
  function Form() {
    const saving = useChange({ mutationFn: () => new Promise<void>((resolve) => (finish = resolve)) });
    return (
      <button disabled={saving.pending} onClick={() => void saving.run(undefined)}>
        保存
      </button>
    );
  }
  const screen = await render(<Form />, { wrapper: inClient });
  const button = screen.getByRole("button");
  await button.click();
  await expect.element(button).toBeDisabled();
  finish?.();
  await expect.element(button).toBeEnabled();
});
