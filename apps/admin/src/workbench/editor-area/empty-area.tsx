import { Icon, Kbd } from "@yanzhen/ui/primitives";
import { useContextKeys } from "../../platform/commands/context-keys.ts";
import { holds } from "../../platform/commands/when.ts";
import { contributed, contributionStore } from "../../platform/contribute.ts";
import { useBilingual } from "../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { chordText } from "../../platform/keybindings/key-chord.ts";
import { isMac } from "../../platform/keybindings/is-mac.ts";
import { useSession } from "../../platform/session/session-store.ts";
import { useStore } from "../../platform/shell/store.ts";
import { useWorkbench } from "../../platform/shell/use-workbench.ts";
import styles from "./editor-area.module.css";

const texts = defineTexts(
  { open: "打开", find: "按姓名、拼音或首字母查找", command: "执行命令" },
  { open: "Open", find: "Find by name, pinyin or initials", command: "Run a command" },
);

const SHOWN = 8;

/** What can be opened, in an empty group. */
export function EmptyArea() {
  const t = useTexts(texts);
  const read = useBilingual();
  const workbench = useWorkbench();
  useStore(contributionStore);
  const keys = useContextKeys();
  const { conditions } = useSession();
  const starts = contributed("editors").flatMap(({ id, title, icon, start, when }) => (start === undefined || !holds(when, keys, conditions) ? [] : [{ id, title, icon, start }]));
  return (
    <div className={styles["empty"]}>
      <ul className={styles["emptyList"]} aria-label={t("open")}>
        {starts.slice(0, keys.empty ? 3 : SHOWN).map(({ id, title, icon, start }) => (
          <li key={id}>
            <button type="button" className={styles["emptyLink"]} onClick={() => workbench.open(start)}>
              <Icon name={icon} /> {read(title)}
            </button>
          </li>
        ))}
      </ul>
      <dl className={styles["emptyKeys"]}>
        <div>
          <dt>{t("find")}</dt>
          <dd>
            <Kbd>{chordText("Mod+P", isMac)}</Kbd>
          </dd>
        </div>
        <div>
          <dt>{t("command")}</dt>
          <dd>
            <Kbd>{chordText("Mod+Shift+P", isMac)}</Kbd>
          </dd>
        </div>
      </dl>
    </div>
  );
}
