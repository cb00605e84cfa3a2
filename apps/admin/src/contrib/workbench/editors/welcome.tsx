import { Button, Icon, Kbd } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import { findCommand } from "../../../platform/commands/command-registry.ts";
import { useContextKeys } from "../../../platform/commands/context-keys.ts";
import { holds } from "../../../platform/commands/when.ts";
import { contributed } from "../../../platform/contribute.ts";
import type { EditorPropsOf } from "../../../platform/editors/editor-props.ts";
import { useBilingual } from "../../../platform/i18n/use-bilingual.ts";
import { useTexts } from "../../../platform/i18n/use-texts.ts";
import { isMac } from "../../../platform/keybindings/is-mac.ts";
import { chordText } from "../../../platform/keybindings/key-chord.ts";
import { keysOf } from "../../../platform/keybindings/key-table.ts";
import { useSession } from "../../../platform/session/session-store.ts";
import { useWorkbench } from "../../../platform/shell/use-workbench.ts";
import type { uris } from "../../../platform/uris/uris.ts";
import { welcomeTexts } from "../welcome.texts.ts";
import { GuidedStart } from "./guided-start.tsx";
import styles from "./welcome.module.css";

const SHORTCUTS = ["workbench.quickOpen", "workbench.showCommands", "workbench.goToDate", "workbench.help", "workbench.showKeys"];

/** The first page: the guided start of an empty system, then what can be opened and the keys worth knowing. */
export default function Welcome({ editor }: EditorPropsOf<typeof uris.welcome>) {
  const t = useTexts(welcomeTexts);
  const read = useBilingual();
  const workbench = useWorkbench();
  const session = useSession();
  const keys = useContextKeys();
  useEffect(() => {
    editor.setTitle(t("title"));
    editor.setCrumbs([]);
  }, [editor, t]);
  const pages = contributed("activities")
    .filter((activity) => activity.home !== undefined && holds(activity.when, keys, session.conditions))
    .toSorted((a, b) => a.order - b.order);
  return (
    <div className={styles["page"]}>
      <header className={styles["head"]}>
        <h1>{t("name")}</h1>
        <p>{t("greeting", { name: session.account.name, scope: session.scope?.name ?? "" })}</p>
      </header>
      <GuidedStart />
      <div className={styles["columns"]}>
        {pages.length === 0 ? null : (
          <section aria-label={t("open")}>
            <h2>{t("open")}</h2>
            <ul className={styles["links"]}>
              {pages.map(({ id, title, icon, home }) => (
                <li key={id}>
                  <button type="button" className={styles["link"]} onClick={() => (home === undefined ? undefined : workbench.open(home))}>
                    <Icon name={icon} />
                    {read(title)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-label={t("keys")}>
          <h2>{t("keys")}</h2>
          <ul className={styles["links"]}>
            {SHORTCUTS.map((id) => {
              const command = findCommand(id)?.command;
              const key = keysOf(command?.key)[0];
              return command === undefined ? null : (
                <li key={id}>
                  <button type="button" className={styles["link"]} onClick={() => void workbench.run(id)}>
                    {read(command.title)}
                    {key === undefined ? null : (
                      <span className={styles["keys"]}>
                        <Kbd>{chordText(key, isMac)}</Kbd>
                      </span>
                    )}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      </div>
      <p className={styles["foot"]}>
        <Button tone="link" onClick={() => void workbench.run("workbench.help", { topic: "start" })}>
          {t("manual")}
        </Button>
      </p>
    </div>
  );
}
