import { DataGrid, type GridColumn, shownColumns } from "@yanzhen/ui/data-grid";
import { Button, EmptyState, type IconName } from "@yanzhen/ui/primitives";
import type { ReactNode } from "react";
import type { MenuItem } from "../contribution.ts";
import { type ExportedList, useExport } from "../editors/use-export.ts";
import { usePrint } from "../editors/use-print.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { useContextMenu } from "../menus/use-context-menu.tsx";
import { useWorkbench } from "../shell/use-workbench.ts";
import { QueryFailure } from "../trpc/query-failure.tsx";
import type { Uri } from "../uris/route.ts";
import { listTexts } from "./list.texts.ts";
import type { ListRows } from "./list-rows.ts";

/** The part of an address every list has: the order of its rows, and the columns chosen. */
export interface ListView {
  readonly sort?: string;
  readonly cols?: readonly string[];
}

/** What stands where no row does. Where a filter hides them all, its end is the way on; `action` is the way on of a list that has none yet. */
export interface EmptyList {
  readonly icon: IconName;
  readonly title: string;
  readonly detail?: ReactNode;
  readonly action?: ReactNode;
}

export interface ListGridProps<Row> {
  /** Names the grid, and stands above the printed list. */
  readonly title: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: ListRows<Row>;
  readonly rowKey: (row: Row) => string;
  /** Left out by a short list in an order of its own. */
  readonly view?: ListView;
  readonly setView?: (patch: ListView) => void;
  /** Where a row leads. */
  readonly opens?: (row: Row) => Uri;
  /** What choosing a row does, where it leads nowhere. */
  readonly onChoose?: (row: Row) => void;
  /** The row the keyboard stands on. */
  readonly onActive?: (row: Row) => void;
  /** What the menu of a row is told about it. */
  readonly menu?: { readonly id: MenuItem["menu"]; readonly input: (row: Row) => unknown };
  readonly empty: EmptyList;
  /** Present while a filter narrows the list. */
  readonly onReset?: (() => void) | null;
  readonly footer?: ReactNode;
  /** What the server is asked for when the list leaves as a file; left out by a list that does not. */
  readonly exported?: ExportedList;
}

/** A grid wired to its address, its menu, the printer and the ways in which rows can be missing. */
export function ListGrid<Row>({ title, columns, rows, rowKey, view = {}, setView, opens, onChoose, onActive, menu, empty, onReset = null, footer, exported }: ListGridProps<Row>) {
  const t = useTexts(listTexts);
  const wb = useWorkbench();
  const rowMenu = useContextMenu(menu?.id ?? "row/context");
  // On paper stands what the screen shows: the same columns in the same order, all rows.
  usePrint(() => ({ title, columns: shownColumns(columns, view.cols ?? []), rows: rows.all }));
  useExport(exported === undefined ? null : () => ({ asked: exported, title, columns: shownColumns(columns, view.cols ?? []).map(({ id, header }) => ({ id, header })) }));
  const missing =
    rows.failure === null ? (
      <EmptyState {...empty} action={onReset === null ? empty.action : <Button onClick={onReset}>{t("reset")}</Button>} />
    ) : (
      <QueryFailure {...rows.failure} />
    );
  return (
    <DataGrid
      label={title}
      columns={columns}
      rowCount={rows.count}
      rowAt={rows.at}
      rowKey={rowKey}
      onRangeChange={rows.show}
      sort={view.sort}
      onSortChange={view.sort === undefined ? undefined : (sort) => setView?.({ sort })}
      columnIds={view.cols}
      onColumnIdsChange={view.cols === undefined ? undefined : (cols) => setView?.({ cols })}
      onOpen={opens === undefined ? onChoose : (row, how) => wb.open(opens(row), how)}
      onActiveChange={onActive}
      onContextMenu={menu === undefined ? undefined : (row, at) => rowMenu.show(menu.input(row), at)}
      status={rows.status}
      footer={footer}
      empty={missing}
    />
  );
}
