import { addDays, parseCalendarDate } from "@yanzhen/domain/kernel";

/** Days as they are pasted from a notice: apart by spaces, commas or lines, a span by `~`. What is no day stays as it is, for the parser to refuse. */
export function readDays(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .split(/[\s,;、]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => {
      const [first = "", last] = word.split("~");
      const [from, to] = [parseCalendarDate(first), parseCalendarDate(last ?? first)];
      if (!from.ok || !to.ok || to.value < from.value || to.value > addDays(from.value, 31)) return [word];
      const days: string[] = [];
      for (let day = from.value; day <= to.value; day = addDays(day, 1)) days.push(day);
      return days;
    });
}
