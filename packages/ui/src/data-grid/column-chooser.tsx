import { useEffect, useRef, useState } from "react";
import styles from "./data-grid.module.css";
import { CheckField } from "../primitives/check-field.tsx";
import { IconButton } from "../primitives/icon-button.tsx";
import { useWords } from "../language/use-words.ts";
import { type GridColumn, shownColumns } from "./grid-column.ts";

const WORDS = { zh: { columns: "选择列" }, en: { columns: "Columns" } };

export interface ColumnChooserProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

export function ColumnChooser<Row>({ columns, chosen, onChange }: ColumnChooserProps<Row>) {
  const words = useWords(WORDS);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !(event.target instanceof Node && box.current?.contains(event.target))) setOpen(false);
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, [open]);
  const shown = shownColumns(columns, chosen).map((column) => column.id);
  const free = columns.filter((column) => column.fixed !== true);
  const set = (id: string, on: boolean): void => onChange(free.map((column) => column.id).filter((other) => (other === id ? on : shown.includes(other))));
  return (
    <div ref={box}>
      <IconButton label={words.columns} icon="list-selection" onClick={() => setOpen(!open)} />
      {open ? (
        <div className={styles["chooser"]} role="group" aria-label={words.columns}>
          {free.map((column) => (
            <CheckField key={column.id} label={column.header} checked={shown.includes(column.id)} onChange={(on) => set(column.id, on)} />
          ))}
        </div>
      ) : null}
    </div>
  );
}
