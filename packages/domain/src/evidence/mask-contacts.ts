/** Mobile numbers, landlines with their area code, and 18-digit ID numbers, also with spaces or hyphens between groups. */
const NUMBERS = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8})(?!\d)/g;

/** Whether a text holds somebody's telephone or ID number. EVD-16 */
export function holdsContact(text: string): boolean {
  return text.normalize("NFKC").search(NUMBERS) >= 0;
}

/** The text with such numbers cut to their first three and last two characters. EVD-16 */
export function maskContacts(text: string): string {
  return text.normalize("NFKC").replaceAll(NUMBERS, (found) => {
    const plain = found.replaceAll(/[ -]/g, "");
    return `${plain.slice(0, 3)}${"*".repeat(plain.length - 5)}${plain.slice(-2)}`;
  });
}
