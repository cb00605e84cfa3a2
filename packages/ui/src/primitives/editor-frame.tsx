import type { ReactNode } from "react";
import styles from "./editor-frame.module.css";
import { classNames } from "./class-names.ts";

export interface EditorFrameProps {
  readonly toolbar?: ReactNode;
  /** A line that stays while the body scrolls: a conflict, a past date, a refusal. */
  readonly banner?: ReactNode;
  readonly footer?: ReactNode;
  /** Room around the body, for pages to read; lists and grids run to the edge. */
  readonly padded?: boolean;
  /** `page` keeps lines readable on wide screens. */
  readonly width?: "full" | "page";
  /** A page only to be read: nothing in it takes the keyboard, so the body does, to scroll. */
  readonly reading?: boolean;
  readonly children?: ReactNode;
}

export function EditorFrame({ toolbar, banner, footer, padded = false, width = "full", reading = false, children }: EditorFrameProps) {
  return (
    <div className={`yz-scroll ${styles["frame"]}`}>
      {toolbar}
      {banner === undefined || banner === null ? null : <div className={styles["banner"]}>{banner}</div>}
      <div className={classNames("yz-scroll", styles["body"], padded && styles["padded"])} {...(reading ? { tabIndex: 0 } : {})}>
        {width === "page" ? <div className={styles["page"]}>{children}</div> : children}
      </div>
      {footer === undefined || footer === null ? null : <div className={styles["footer"]}>{footer}</div>}
    </div>
  );
}
