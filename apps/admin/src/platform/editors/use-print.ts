import { useEffect, useRef } from "react";
import { useTabId } from "./tab-context.ts";

export interface PrintColumn<R> {
  readonly id: string;
  readonly header: string;
  readonly align?: "start" | "end" | "center";
  readonly text: (row: R) => string;
}

/** A list on paper: a title, a line below it, and every row, not only those on screen. */
export interface PrintPage<R> {
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly PrintColumn<R>[];
  readonly rows: () => readonly R[] | Promise<readonly R[]>;
}

export interface PrintTable {
  readonly title: string;
  readonly note: string;
  readonly headers: readonly { readonly text: string; readonly align: "start" | "end" | "center" }[];
  readonly rows: readonly (readonly string[])[];
}

type Printer = () => Promise<PrintTable>;

const printers = new Map<string, Printer>();

/** The table an editor gives to paper, or undefined where the editor prints as it stands. */
export function printerOf(tabId: string): Printer | undefined {
  return printers.get(tabId);
}

/** Says what the Print command prints of this editor. */
export function usePrint<R>(page: () => PrintPage<R>): void {
  const tabId = useTabId();
  const latest = useRef(page);
  useEffect(() => {
    latest.current = page;
  });
  useEffect(() => {
    if (tabId === "") return undefined;
    const print: Printer = async () => tableOf(latest.current());
    printers.set(tabId, print);
    return () => {
      if (printers.get(tabId) === print) printers.delete(tabId);
    };
  }, [tabId]);
}

async function tableOf<R>({ title, note = "", columns, rows }: PrintPage<R>): Promise<PrintTable> {
  const all = await rows();
  return {
    title,
    note,
    headers: columns.map((column) => ({ text: column.header, align: column.align ?? "start" })),
    rows: all.map((row) => columns.map((column) => column.text(row))),
  };
}
