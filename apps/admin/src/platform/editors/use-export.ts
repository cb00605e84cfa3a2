import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@yanzhen/api";
import { useEffect, useRef } from "react";
import { setContextKeys } from "../commands/context-keys.ts";
import { useTabId } from "./tab-context.ts";

type Asked = inferRouterInputs<AppRouter>["exchange"]["exportList"];

/** A list as the server knows it, and the question the screen asks for it, without its window and its day. */
export type ExportedList = { [L in Asked["list"]]: { readonly list: L; readonly question: Omit<NonNullable<Extract<Asked, { list: L }>["question"]>, "at"> } }[Asked["list"]];

/** What a file of the list shows: the columns on screen in their order, under the screen's own headers. */
export interface ListToExport {
  readonly asked: ExportedList;
  readonly title: string;
  readonly columns: readonly { readonly id: string; readonly header: string }[];
}

type Exporter = () => ListToExport | null;

const exporters = new Map<string, Exporter>();

/** Menus look at the context keys: they hear that a list has come or gone. */
const told = (): void => setContextKeys({ "list.exported": [...exporters.keys()].join(" ") });

/** The list an editor shows now, or null where it shows none that leaves as a file. */
export function exportedBy(tabId: string): ListToExport | null {
  return exporters.get(tabId)?.() ?? null;
}

/** Says what the Export command takes out of this editor; null where its list does not leave as a file. */
export function useExport(list: (() => ListToExport) | null): void {
  const offered = list !== null;
  const tabId = useTabId();
  const latest = useRef(list);
  useEffect(() => {
    latest.current = list;
  });
  useEffect(() => {
    if (tabId === "" || !offered) return undefined;
    const exporter: Exporter = () => latest.current?.() ?? null;
    exporters.set(tabId, exporter);
    told();
    return () => {
      if (exporters.get(tabId) !== exporter) return;
      exporters.delete(tabId);
      told();
    };
  }, [tabId, offered]);
}
