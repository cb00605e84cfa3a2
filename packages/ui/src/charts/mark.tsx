import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import styles from "./charts.module.css";
import { classNames } from "../primitives/class-names.ts";
import { type OpenHow, openHow } from "../primitives/open-how.ts";

interface MarkProps {
  readonly label: string;
  readonly onOpen?: ((how: OpenHow) => void) | undefined;
  readonly onContextMenu?: ((event: MouseEvent) => void) | undefined;
  readonly children: ReactNode;
}

/** A bar, point or cell that may lead to the rows behind it, by mouse or keyboard. */
export function Mark({ label, onOpen, onContextMenu, children }: MarkProps) {
  if (onOpen === undefined) {
    return (
      <g>
        <title>{label}</title>
        {children}
      </g>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen(openHow(event));
  };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className={classNames(styles["mark"], styles["open"])}
      onClick={(event) => onOpen(openHow(event))}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
    >
      <title>{label}</title>
      {children}
    </g>
  );
}
