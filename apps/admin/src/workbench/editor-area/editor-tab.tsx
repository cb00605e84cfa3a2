import { Icon } from "@yanzhen/ui/primitives";
import { useEffect, useMemo, type KeyboardEvent, type MouseEvent } from "react";
import type { TabRenderProps } from "react-resizable-panels";
import { editorArea } from "../../platform/editors/editor-area.ts";
import { resolveEditor } from "../../platform/editors/resolve-editor.ts";
import { useTabState } from "../../platform/editors/tab-store.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { useContextMenu } from "../../platform/menus/use-context-menu.tsx";
import type { AreaTab } from "./area-model.ts";
import styles from "./editor-area.module.css";
import { useTabTitle } from "./tab-title.ts";

const texts = defineTexts({ dirty: "未保存", close: "关闭 (Alt+W)" }, { dirty: "unsaved", close: "Close (Alt+W)" });

export interface EditorTabProps {
  readonly tab: AreaTab;
  readonly own: TabRenderProps;
}

/**
 * One tab. The cross is for the mouse only: a button inside a tab would be a control inside a control, and the keyboard has
 * Delete and Alt+W.
 */
export function EditorTab({ tab, own }: EditorTabProps) {
  const t = useTexts(texts);
  const { uri, preview } = tab.data;
  const { dirty } = useTabState(tab.id);
  const editor = useMemo(() => resolveEditor(uri)?.editor ?? null, [uri]);
  const title = useTabTitle(tab.id, editor, uri);
  const menu = useContextMenu("editor/tab");
  const selected = own["aria-selected"] === true || own["aria-selected"] === "true";
  useEffect(() => {
    // A tab opened at the far end must not stay out of sight, nor half of it once its title has grown.
    if (selected) document.getElementById(own.id ?? "")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [selected, own.id, title]);
  const close = (): void => void editorArea().close([tab.id]);
  const onAuxClick = (event: MouseEvent): void => {
    if (event.button !== 1) return;
    event.preventDefault();
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      menu.show({ tabId: tab.id, uri }, { clientX: box.left, clientY: box.bottom, preventDefault: () => event.preventDefault() });
      return;
    }
    if (event.key === "Enter" || event.key === " ") editorArea().keep(tab.id);
    own.onKeyDown?.(event);
  };
  const classes = [own.className, preview ? styles["preview"] : "", dirty ? styles["dirty"] : ""].filter(Boolean).join(" ");
  return (
    <div
      {...own}
      className={classes}
      title={title}
      onAuxClick={onAuxClick}
      onDoubleClick={() => editorArea().keep(tab.id)}
      onContextMenu={(event) => menu.show({ tabId: tab.id, uri }, event)}
      onKeyDown={onKeyDown}
    >
      <Icon name={editor?.icon ?? "info"} />
      <span className={styles["tabTitle"]}>{title}</span>
      {dirty ? <span className="yz-hidden">{t("dirty")}</span> : null}
      <span
        className={styles["tabClose"]}
        aria-hidden="true"
        title={t("close")}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          close();
        }}
      >
        <Icon name={dirty ? "circle-filled" : "close"} className={styles["tabCloseIcon"] ?? ""} />
        {dirty ? <Icon name="close" className={styles["tabCloseHover"] ?? ""} /> : null}
      </span>
    </div>
  );
}
