import { Button, EditorFrame, Toolbar } from "@yanzhen/ui/primitives";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { listTexts } from "./list.texts.ts";
import { ListGrid, type ListGridProps } from "./list-grid.tsx";

export interface ListEditorProps<Row> extends ListGridProps<Row> {
  /** Names the toolbar: the kind of list, without what narrows it. */
  readonly label: string;
  /** Fields of the address that narrow the list. */
  readonly filters?: ReactNode;
  /** What can be done from here; where the list itself is printed or exported stands in the menu of the tab. */
  readonly actions?: ReactNode;
  /** Above the toolbar, for a page that has several views. */
  readonly above?: ReactNode;
  readonly banner?: ReactNode;
}

/**
 * A list that fills its editor: filters, the way back from them, actions, and the grid. The capability brings columns, filters and a
 * question to the server (`useServerRows`); the address keeps all of it.
 */
export function ListEditor<Row>({ label, filters, actions, above, banner, ...grid }: ListEditorProps<Row>) {
  const t = useTexts(listTexts);
  const { onReset = null } = grid;
  const reset = onReset === null ? null : <Button onClick={onReset}>{t("reset")}</Button>;
  return (
    <EditorFrame
      toolbar={
        <>
          {above}
          <Toolbar
            label={label}
            end={
              <>
                {reset}
                {actions}
              </>
            }
          >
            {filters}
          </Toolbar>
        </>
      }
      banner={banner}
    >
      <ListGrid {...grid} />
    </EditorFrame>
  );
}
