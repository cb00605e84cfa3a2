import type { Bilingual } from "../i18n/bilingual.ts";

/** One part of a help page. Paragraphs are plain text; `code` in backquotes is a key or a value. */
export interface HelpSection {
  readonly heading: Bilingual;
  readonly paragraphs?: readonly Bilingual[];
  readonly steps?: readonly Bilingual[];
  /** Term and meaning. */
  readonly terms?: readonly { readonly term: Bilingual; readonly meaning: Bilingual; readonly source?: string }[];
}

export interface HelpPage {
  readonly intro: Bilingual;
  readonly sections: readonly HelpSection[];
}
