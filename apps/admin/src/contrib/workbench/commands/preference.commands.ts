import { defineCommand } from "../../../platform/commands/command.ts";
import { domainText } from "../../../platform/i18n/domain-text.ts";
import { localeStore, setLocale } from "../../../platform/i18n/locale-store.ts";
import { setTheme, type ThemeChoice } from "../../../platform/theme/theme-store.ts";

const category = { zh: "偏好", en: "Preferences" };

export const preferenceCommands = [
  defineCommand({
    id: "workbench.toggleTheme",
    category,
    title: { zh: "切换深色与浅色主题", en: "Toggle Dark and Light Theme" },
    icon: "color-mode",
    key: "Alt+Shift+D",
    run: () => setTheme(document.documentElement.dataset["theme"] === "dark" ? "light" : "dark"),
  }),
  defineCommand({
    id: "workbench.chooseTheme",
    category,
    title: { zh: "选择主题…", en: "Choose Theme…" },
    icon: "color-mode",
    run: async (_, workbench) => {
      const chinese = workbench.locale() !== "en";
      const choice = await workbench.pick<ThemeChoice>({ zh: "选择主题", en: "Choose a theme" }, [
        { label: chinese ? "深色" : "Dark", value: "dark" },
        { label: chinese ? "浅色" : "Light", value: "light" },
        { label: chinese ? "跟随系统" : "Follow the System", value: "system" },
      ]);
      if (choice !== null) setTheme(choice);
    },
  }),
  defineCommand({
    id: "workbench.toggleLanguage",
    category,
    title: { zh: "切换语言（中文 / English）", en: "Switch Language (中文 / English)" },
    icon: "globe",
    key: "Alt+Shift+L",
    run: async () => {
      const other = localeStore.get() === "en" ? "zh-CN" : "en";
      // The words first, so that all editors change at once and none waits.
      await domainText(other);
      setLocale(other);
    },
  }),
];
