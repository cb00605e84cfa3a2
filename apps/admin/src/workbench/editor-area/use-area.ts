import { useCallback, useEffect } from "react";
import { contextKeyStore } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { contributed } from "../../platform/contribute.ts";
import { forgetTabs, dirtyTabs, tabStore, updateTab } from "../../platform/editors/tab-store.ts";
import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import { openSession, sessionConditions } from "../../platform/session/session-store.ts";
import { lookStore, setLook } from "../../platform/shell/as-of.ts";
import type { Uri } from "../../platform/uris/route.ts";
import { uris } from "../../platform/uris/uris.ts";
import { currentPlace, listenToHistory } from "./address-sync.ts";
import { makeEditorArea, offerEditorArea } from "./area-actions.ts";
import { groupsOf, type AreaModel } from "./area-model.ts";
import { publishActive, type AreaHandle } from "./area-state.ts";
import { loadTitles, saveArea, saveTitles } from "./area-storage.ts";
import { moveTab, openEditor } from "./open-editor.ts";
import { tabTitle } from "./tab-title.ts";
import { setAreaHandle } from "./write-tab-uri.ts";

/** Ties the area to commands, the address, the kept layout and the guard of unsaved edits. Answers what to call on a change. */
export function useArea(handle: AreaHandle | null, accountId: string): (model: AreaModel) => void {
  useEffect(() => {
    if (handle === null) return undefined;
    setAreaHandle(handle);
    const withdraw = offerEditorArea(makeEditorArea(handle, tabTitle));
    start(handle);
    const stops = [
      withdraw,
      listenToHistory(
        (uri, tabId) => {
          if (uri === null) return;
          if (tabId === null || !moveTab(handle, tabId, uri)) openEditor(handle, uri, {});
          else handle.selectTab(tabId);
        },
        () => publishActive(handle, "replace"),
      ),
      lookStore.subscribe(() => publishActive(handle, "push")),
      tabStore.subscribe(() => {
        publishActive(handle, "replace");
        keepTitles();
      }),
      guardReload(),
      followFocus(handle),
    ];
    return () => {
      for (const stop of stops) stop();
      setAreaHandle(null);
    };
  }, [handle]);
  return useCallback(
    (model) => {
      saveArea(accountId, model);
      forgetTabs(new Set(groupsOf(model).flatMap((group) => group.tabs.map((tab) => tab.id))));
      if (handle !== null) publishActive(handle, "push");
    },
    [accountId, handle],
  );
}

/** The address wins over the kept layout; with neither, the start page. */
function start(handle: AreaHandle): void {
  const titles = loadTitles();
  const ids = groupsOf(handle.getModel()).flatMap((group) => group.tabs.map((tab) => tab.id));
  for (const id of ids) {
    const title = titles[id];
    if (title !== undefined) updateTab(id, { title });
  }
  const place = currentPlace();
  setLook(place);
  if (place.uri !== null) openEditor(handle, place.uri, {});
  else if (ids.length === 0) {
    const first = landing() ?? uris.welcome.to();
    if (resolveEditor(first) !== null) openEditor(handle, first, {});
  }
  publishActive(handle, "replace");
}

/** The page of whoever comes for one thing only, such as an administrator; while a district begins, the steps that are theirs. */
function landing(): Uri | null {
  const conditions = sessionConditions();
  const { start } = openSession();
  const begins = !start.units || !start.officers;
  if (begins && contributed("startSteps").some((step) => holds(step.when, contextKeyStore.get(), conditions) && !step.done(start))) return null;
  const own = contributed("activities").find((activity) => activity.landing === true && holds(activity.when, contextKeyStore.get(), conditions));
  return own?.home ?? null;
}

function keepTitles(): void {
  saveTitles(Object.fromEntries(Object.entries(tabStore.get()).flatMap(([id, { title }]) => (title === null ? [] : [[id, title]]))));
}

function guardReload(): () => void {
  const onLeave = (event: BeforeUnloadEvent): void => {
    if (dirtyTabs().length > 0) event.preventDefault();
  };
  window.addEventListener("beforeunload", onLeave);
  return () => window.removeEventListener("beforeunload", onLeave);
}

/**
 * The group that has the keyboard is the one in front. The library draws editors outside its groups, so it hears of the focus in a
 * tab but not in an editor; told at the group itself, it counts it in.
 */
function followFocus(handle: AreaHandle): () => void {
  const publishSoon = ({ target }: Event): void => {
    const group = target instanceof Element && target.closest("#editors") !== null ? target.closest("[data-tabset-id]") : null;
    if (group === null) return;
    // Not bubbling: only the library's own capturing listener is meant.
    if (group.getAttribute("data-tabset-id") !== handle.getActiveTabsetId()) group.dispatchEvent(new FocusEvent("focusin", { bubbles: false }));
    setTimeout(() => publishActive(handle, "push"), 0);
  };
  document.addEventListener("focusin", publishSoon);
  document.addEventListener("pointerdown", publishSoon);
  return () => {
    document.removeEventListener("focusin", publishSoon);
    document.removeEventListener("pointerdown", publishSoon);
  };
}
