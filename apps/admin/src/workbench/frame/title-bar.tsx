import { Icon, IconButton } from "@yanzhen/ui/primitives";
import type { MouseEvent } from "react";
import { openQuickOpen } from "../../platform/commands/palette-store.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { chordText } from "../../platform/keybindings/key-chord.ts";
import { isMac } from "../../platform/keybindings/is-mac.ts";
import { togglePanel, toggleSideBar } from "../../platform/layout/layout-actions.ts";
import { useLayout } from "../../platform/layout/layout-store.ts";
import { showMenu } from "../../platform/menus/context-menu-store.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { DemoMark } from "./demo-mark.tsx";
import styles from "./frame.module.css";
import { Logo } from "./logo.tsx";

const texts = defineTexts(
  { product: "雁阵", find: "查找人员、单位、页面", sideBar: "显示或隐藏侧栏 ({key})", panel: "显示或隐藏面板 ({key})", account: "账号：{name}" },
  { product: "Yanzhen", find: "Find people, units and pages", sideBar: "Toggle Side Bar ({key})", panel: "Toggle Panel ({key})", account: "Account: {name}" },
);

/** Room the menu takes to the left of its button's end. */
const ACCOUNT_MENU = 280;

export function TitleBar() {
  const t = useTexts(texts);
  const layout = useLayout();
  const { account, demo } = useSession();
  const showAccount = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    showMenu({ menu: "account", input: undefined, clientX: box.right - ACCOUNT_MENU, clientY: box.bottom + 2 });
  };
  return (
    <header className={styles["title"]}>
      <div className={styles["titleSide"]}>
        <Logo />
        <h1 className={styles["product"]}>{t("product")}</h1>
        {demo ? <DemoMark /> : null}
      </div>
      <button type="button" className={styles["find"]} onClick={() => openQuickOpen()}>
        <Icon name="search" />
        <span>{t("find")}</span>
        <span className={styles["findKey"]}>{chordText("Mod+P", isMac)}</span>
      </button>
      <div className={styles["titleEnd"]}>
        <IconButton
          icon={layout.sideBarVisible ? "layout-sidebar-left" : "layout-sidebar-left-off"}
          label={t("sideBar", { key: chordText("Mod+B", isMac) })}
          onClick={toggleSideBar}
        />
        <IconButton icon={layout.panelVisible ? "layout-panel" : "layout-panel-off"} label={t("panel", { key: chordText("Mod+J", isMac) })} onClick={togglePanel} />
        <button type="button" className={styles["account"]} aria-haspopup="menu" aria-label={t("account", { name: account.name })} onClick={showAccount}>
          <Icon name="account" />
          <span className={styles["accountName"]}>{account.name}</span>
        </button>
      </div>
    </header>
  );
}
