import type { ReactNode } from "react";
import { setLocale, useLocale } from "../../platform/i18n/locale-store.ts";
import { defineTexts, useTexts } from "../../platform/i18n/use-texts.ts";
import { setTheme, useThemeKind } from "../../platform/theme/theme-store.ts";
import { DemoMark } from "../frame/demo-mark.tsx";
import { Logo } from "../frame/logo.tsx";
import styles from "./sign-in.module.css";

const texts = defineTexts(
  { product: "雁阵", claim: "社区干部的驻点、成长、评价与后备", dark: "深色", light: "浅色" },
  { product: "Yanzhen", claim: "Posting, growth, evaluation and reserve of community cadres", dark: "Dark", light: "Light" },
);

/** Around every page before the workbench: name, demo mark, language and theme. */
export function PageFrame({ demo, children }: { readonly demo: boolean; readonly children: ReactNode }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const kind = useThemeKind();
  return (
    <main className={styles["page"]}>
      <header className={styles["brand"]}>
        <Logo size={40} />
        <div>
          <h1 className={styles["product"]}>
            {t("product")} {demo ? <DemoMark /> : null}
          </h1>
          <p className={styles["hint"]}>{t("claim")}</p>
        </div>
      </header>
      {children}
      <footer className={styles["foot"]}>
        <button type="button" className={styles["plain"]} lang={locale === "en" ? "zh-CN" : "en"} onClick={() => setLocale(locale === "en" ? "zh-CN" : "en")}>
          {locale === "en" ? "中文" : "English"}
        </button>
        <button type="button" className={styles["plain"]} onClick={() => setTheme(kind === "dark" ? "light" : "dark")}>
          {kind === "dark" ? t("light") : t("dark")}
        </button>
      </footer>
    </main>
  );
}
