import type { MouseEvent, ReactNode } from "react";
import styles from "./link.module.css";
import { Icon, type IconName } from "./icon.tsx";
import { type OpenHow, openHow } from "./open-how.ts";

export interface LinkProps {
  /** With an address the browser's own ways work too: copy, middle click, a new window. */
  readonly href?: string;
  readonly onOpen?: (how: OpenHow) => void;
  readonly icon?: IconName;
  readonly title?: string;
  readonly children: ReactNode;
}

export function Link({ href, onOpen, icon, title, children }: LinkProps) {
  const content = (
    <>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
    </>
  );
  const onClick = (event: MouseEvent): void => {
    if (onOpen === undefined || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(openHow(event));
  };
  if (href === undefined)
    return (
      <button type="button" title={title} className={styles["link"]} onClick={onClick}>
        {content}
      </button>
    );
  return (
    <a href={href} title={title} className={styles["link"]} onClick={onClick}>
      {content}
    </a>
  );
}
