import { Kbd } from "@yanzhen/ui/primitives";
import type { HelpPage } from "../../../platform/help/help-page.ts";
import { useBilingual } from "../../../platform/i18n/use-bilingual.ts";
import { defineTexts, useTexts } from "../../../platform/i18n/use-texts.ts";
import { isMac } from "../../../platform/keybindings/is-mac.ts";
import { chordText } from "../../../platform/keybindings/key-chord.ts";
import styles from "./help.module.css";

const texts = defineTexts({ source: "依据：{source}" }, { source: "Source: {source}" });

export interface HelpArticleProps {
  readonly title: string;
  readonly page: HelpPage;
}

export function HelpArticle({ title, page }: HelpArticleProps) {
  const t = useTexts(texts);
  const read = useBilingual();
  return (
    <article>
      <h1>{title}</h1>
      <p className={styles["intro"]}>
        <Marked text={read(page.intro)} />
      </p>
      {page.sections.map(({ heading, paragraphs = [], steps = [], terms = [] }) => (
        <section key={heading.en}>
          <h2>{read(heading)}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph.en}>
              <Marked text={read(paragraph)} />
            </p>
          ))}
          {steps.length === 0 ? null : (
            <ol>
              {steps.map((step) => (
                <li key={step.en}>
                  <Marked text={read(step)} />
                </li>
              ))}
            </ol>
          )}
          {terms.length === 0 ? null : (
            <dl>
              {terms.map(({ term, meaning, source }) => (
                <div key={term.en}>
                  <dt>{read(term)}</dt>
                  <dd>
                    <Marked text={read(meaning)} />
                    {source === undefined ? null : <span className={styles["source"]}> {t("source", { source })}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </article>
  );
}

const KEY = /^(?:Mod|Ctrl|Alt|Shift)\+.+$|^F\d{1,2}$/;

/** Backquotes mark keys, written as this machine writes them, and values. */
function Marked({ text }: { readonly text: string }) {
  return text.split("`").map((part, at) => {
    if (at % 2 === 0) return part;
    return KEY.test(part) ? <Kbd key={at}>{chordText(part, isMac)}</Kbd> : <code key={at}>{part}</code>;
  });
}
