import { IconButton } from "@yanzhen/ui/primitives";
import type { MouseEvent } from "react";
import type { MenuItem } from "../contribution.ts";
import { useBilingual } from "../i18n/use-bilingual.ts";
import { chordText } from "../keybindings/key-chord.ts";
import { isMac } from "../keybindings/is-mac.ts";
import { useWorkbench } from "../shell/use-workbench.ts";
import { showMenu } from "./context-menu-store.ts";
import { useMenuItems } from "./use-menu-items.ts";

export interface MenuButtonsProps {
  readonly menu: MenuItem["menu"];
  readonly input?: unknown;
  readonly view?: string;
}

const MORE = { zh: "更多操作…", en: "More Actions…" };

/** A menu as a row of icons; what has no icon stands behind the three dots. */
export function MenuButtons({ menu, input, view }: MenuButtonsProps) {
  const items = useMenuItems(menu, input, view);
  const read = useBilingual();
  const workbench = useWorkbench();
  const more = (event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    showMenu({ menu, input, clientX: box.left, clientY: box.bottom, withoutIcons: true, ...(view === undefined ? {} : { view }) });
  };
  return (
    <>
      {items.map(({ command, title, icon, key, reason, input: raw }) =>
        icon === undefined ? null : (
          <IconButton
            key={command}
            icon={icon}
            label={key === undefined ? read(title) : `${read(title)} (${chordText(key, isMac)})`}
            disabled={reason !== null}
            onClick={() => void workbench.run(command, raw)}
          />
        ),
      )}
      {items.some(({ icon }) => icon === undefined) ? <IconButton icon="ellipsis" label={read(MORE)} onClick={more} /> : null}
    </>
  );
}
