/** What a spreadsheet may run when a text begins with it: thirteen signs, full-width ones and line breaks included. */
const RUNS = "=+\\-@\\t\\r\\n＝＋－＠|%";
const NEEDS_GUARD = new RegExp(`^'*[${RUNS}]`, "u");
const GUARDED = new RegExp(`^'(?='*[${RUNS}])`, "u");

/** CSV has no types: an apostrophe keeps a spreadsheet from running the text. */
export const guardFormula = (text: string): string => (NEEDS_GUARD.test(text) ? `'${text}` : text);

/** Takes the apostrophe off again, so that a round trip loses nothing. */
export const unguardFormula = (text: string): string => text.replace(GUARDED, "");
