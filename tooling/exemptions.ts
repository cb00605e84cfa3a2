export interface Exemption {
  readonly rule: string;
  readonly file: string;
  readonly why: string;
}

/** Files that may break one rule of tooling/layers. */
export const EXEMPTIONS: readonly Exemption[] = [];

/**
 * How many exemptions there may be, and how many lines that silence the linter (`oxlint-disable`, each with its reason after `--`). Both
 * only shrink: a test compares them with every earlier state of this file that git knows.
 */
export const MOST_EXEMPTIONS = 0;
export const MOST_SILENCED = 10;
