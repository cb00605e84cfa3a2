const LEAST = 6;
const MOST = 48;
const LOOKED_AT = 500;

/** Wide enough for what stands in it, in Excel's characters; a Chinese one takes two. */
export function columnWidth(header: string, texts: readonly string[]): number {
  const widest = [header, ...texts.slice(0, LOOKED_AT)].reduce((most, text) => Math.max(most, widthOf(text)), 0);
  return Math.min(MOST, Math.max(LEAST, widest + 2));
}

const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
