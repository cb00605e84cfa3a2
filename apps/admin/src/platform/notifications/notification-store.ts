import { createStore, useStore } from "../shell/store.ts";
import type { Notice } from "../shell/workbench.ts";

export interface Notification extends Notice {
  readonly id: number;
  readonly at: number;
  /** How often the same was said in a row. */
  readonly times: number;
  /** Still on screen; afterwards it stands in the list only. */
  readonly toast: boolean;
  readonly read: boolean;
}

const KEPT = 100;
let last = 0;

/** Newest first. */
export const notificationStore = createStore<readonly Notification[]>([]);

export function notify(notice: Notice, now: number = Date.now()): void {
  notificationStore.set((all) => {
    const top = all[0];
    if (top !== undefined && !top.read && sameText(top, notice)) {
      return [{ ...top, ...notice, at: now, times: top.times + 1, toast: true }, ...all.slice(1)];
    }
    last += 1;
    return [{ ...notice, id: last, at: now, times: 1, toast: true, read: false }, ...all].slice(0, KEPT);
  });
}

export function hideToast(id: number): void {
  notificationStore.set((all) => all.map((one) => (one.id === id ? { ...one, toast: false } : one)));
}

export function removeNotification(id: number): void {
  notificationStore.set((all) => all.filter((one) => one.id !== id));
}

export function clearNotifications(): void {
  notificationStore.set([]);
}

export function markAllRead(): void {
  notificationStore.set((all) => (all.some((one) => !one.read || one.toast) ? all.map((one) => ({ ...one, read: true, toast: false })) : all));
}

/** Milliseconds a toast stays; errors and warnings stay until they are closed. */
export function toastTime(notice: Notice): number | null {
  if (notice.severity === "error" || notice.severity === "warning") return null;
  return (notice.actions ?? []).length > 0 ? 12_000 : 6_000;
}

export function useNotifications(): readonly Notification[] {
  return useStore(notificationStore);
}

function sameText(a: Notice, b: Notice): boolean {
  const key = (notice: Notice): string => JSON.stringify([notice.severity, notice.text, notice.detail ?? ""]);
  return key(a) === key(b);
}

/** The list over the status bar is open. */
export const listShownStore = createStore(false);
