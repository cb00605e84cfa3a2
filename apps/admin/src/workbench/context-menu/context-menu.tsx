import { Icon, Kbd } from "@yanzhen/ui/primitives";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { chordText } from "../../platform/keybindings/key-chord.ts";
import { isMac } from "../../platform/keybindings/is-mac.ts";
import { closeMenu, type OpenMenu } from "../../platform/menus/context-menu-store.ts";
import { useMenuItems } from "../../platform/menus/use-menu-items.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import { MenuReason } from "./menu-reason.tsx";
import { placeIn } from "./place-in.ts";
import { nextItem } from "./next-item.ts";
import styles from "./context-menu.module.css";

/** A menu at a point: arrows, Home, End, first letters, Enter, Escape. */
export default function ContextMenu({ open }: { readonly open: OpenMenu }) {
  const all = useMenuItems(open.menu, open.input, open.view);
  const items = open.withoutIcons === true ? all.filter(({ icon }) => icon === undefined) : all;
  const read = useBilingual();
  const workbench = useWorkbench();
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState({ left: open.clientX, top: open.clientY });

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    setPlace(placeIn({ width: innerWidth, height: innerHeight }, open, element.getBoundingClientRect()));
    element.focus();
  }, [open]);
  useEffect(() => {
    const away = (event: Event): void => {
      if (!(event.target instanceof Node && list.current?.contains(event.target) === true)) closeMenu(false);
    };
    const leave = (): void => closeMenu(false);
    document.addEventListener("pointerdown", away, true);
    document.addEventListener("wheel", away, { capture: true, passive: true });
    window.addEventListener("blur", leave);
    return () => {
      document.removeEventListener("pointerdown", away, true);
      document.removeEventListener("wheel", away, true);
      window.removeEventListener("blur", leave);
    };
  }, []);

  const choose = (command: string, input: unknown): void => {
    closeMenu(true);
    void workbench.run(command, input);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      closeMenu(true);
      return;
    }
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button")];
    const next = nextItem(
      event.key,
      buttons.findIndex((button) => button === document.activeElement),
      buttons.map((button) => button.textContent),
    );
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <ul ref={list} role="menu" tabIndex={-1} className={styles["menu"]} style={place} onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
      {items.length === 0 ? (
        <li role="none" className={styles["none"]}>
          {read({ zh: "没有可用的操作", en: "Nothing to do here" })}
        </li>
      ) : null}
      {items.map(({ command, title, icon, key, group, input, reason }, index) => (
        <li key={command} role="none" className={index > 0 && items[index - 1]?.group !== group ? styles["line"] : undefined}>
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={styles["item"]}
            aria-disabled={reason !== null}
            onPointerMove={(event) => event.currentTarget.focus()}
            onClick={() => (reason === null ? choose(command, input) : undefined)}
          >
            <span className={styles["icon"]}>{icon === undefined ? null : <Icon name={icon} />}</span>
            <span className={styles["text"]}>
              {read(title)}
              {reason === null ? null : <MenuReason reason={reason} />}
            </span>
            {key === undefined ? null : <Kbd>{chordText(key, isMac)}</Kbd>}
          </button>
        </li>
      ))}
    </ul>
  );
}
