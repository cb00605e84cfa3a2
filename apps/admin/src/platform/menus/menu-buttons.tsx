import { IconButton, type IconName } from "@yanzhen/ui/primitives";
import type { MouseEvent } from "react";
import { isRefusal, type Reason } from "../commands/availability.ts";
import type { MenuItem } from "../contribution.ts";
import { useRefusalMessage } from "../i18n/lazy-refusal.ts";
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
          <MenuButton
            key={command}
            icon={icon}
            label={key === undefined ? read(title) : `${read(title)} (${chordText(key, isMac)})`}
            reason={reason}
            onClick={() => void workbench.run(command, raw)}
          />
        ),
      )}
      {items.some(({ icon }) => icon === undefined) ? <IconButton icon="ellipsis" label={read(MORE)} onClick={more} /> : null}
    </>
  );
}

interface MenuButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly reason: Reason | null;
  readonly onClick: () => void;
}

function MenuButton({ icon, label, reason, onClick }: MenuButtonProps) {
  const read = useBilingual();
  const refusal = useRefusalMessage(reason !== null && isRefusal(reason) ? reason : null);
  const why = reason === null ? null : isRefusal(reason) ? refusal : read(reason);
  return <IconButton icon={icon} label={label} disabledReason={why} onClick={onClick} />;
}
