/** Mobile numbers, landlines with their area code, and 18-digit ID numbers, also with spaces or hyphens between groups. */
const NUMBERS = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8})(?!\d)/g;

/** Whether a text holds somebody's telephone or ID number. EVD-16 */
export function holdsContact(text: string): boolean {
  return narrow(text).search(NUMBERS) >= 0;
}

/** The text with such numbers cut to their first three and last two characters; the rest stays as it was written. EVD-16 */
export function maskContacts(text: string): string {
  let end = 0;
  const parts: string[] = [];
  for (const found of narrow(text).matchAll(NUMBERS)) {
    const plain = found[0].replaceAll(/[ -]/g, "");
    parts.push(text.slice(end, found.index), plain.slice(0, 3), "*".repeat(plain.length - 5), plain.slice(-2));
    end = found.index + found[0].length;
  }
  return parts.join("") + text.slice(end);
}

/** Full-width digits, hyphens and X as plain ones, character by character, so that places stay the same. */
function narrow(text: string): string {
  return text.replaceAll(/[０-９－Ｘｘ\u3000]/g, (wide) => wide.normalize("NFKC"));
}
