import type { ContextKeys } from "../commands/when.ts";

/** Parts of the window that F6 goes through; each carries `data-region`. */
const ORDER = ["activityBar", "sideBar", "editor", "panel", "statusBar"] as const;
export type Region = (typeof ORDER)[number];

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';

const lastIn = new Map<Region, HTMLElement>();

export function regionOf(element: EventTarget | null): Region | null {
  if (!(element instanceof Element)) return null;
  const name = element.closest<HTMLElement>("[data-region]")?.dataset["region"];
  return ORDER.find((region) => region === name) ?? null;
}

export function focusKeyOf(region: Region | null): ContextKeys["focus"] {
  return region === "editor" || region === "sideBar" || region === "panel" ? region : "none";
}

export function rememberFocus(element: EventTarget | null): void {
  const region = regionOf(element);
  if (region !== null && element instanceof HTMLElement) lastIn.set(region, element);
}

/** Moves the keyboard to the next part that is on screen, back to where it last was there. */
export function focusNextRegion(step: 1 | -1): void {
  const shown = ORDER.filter((region) => elementOf(region) !== null);
  if (shown.length === 0) return;
  const at = shown.findIndex((region) => region === regionOf(document.activeElement));
  const next = at === -1 ? (step === 1 ? 0 : shown.length - 1) : (at + step + shown.length) % shown.length;
  const region = shown[next];
  if (region !== undefined) focusRegion(region);
}

export function focusRegion(region: Region): boolean {
  const element = elementOf(region);
  if (element === null) return false;
  const last = lastIn.get(region);
  if (last !== undefined && last.isConnected && element.contains(last) && last.checkVisibility()) {
    last.focus();
    return true;
  }
  const first = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find((candidate) => candidate.tabIndex >= 0 && candidate.checkVisibility());
  if (first !== undefined) first.focus();
  else {
    element.tabIndex = -1;
    element.focus();
  }
  return true;
}

function elementOf(region: Region): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(`[data-region="${region}"]`)].filter((element) => element.checkVisibility());
  // Of several editor groups the one that had the keyboard last is meant.
  const last = lastIn.get(region);
  return all.find((element) => last !== undefined && element.contains(last)) ?? all[0] ?? null;
}
