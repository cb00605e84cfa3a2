const format = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** A moment in Asia/Shanghai to the second, whatever the computer's own zone: a log is compared by its times. */
export function momentText(moment: string): string {
  return format.format(new Date(moment));
}

/** To the minute, where the second says nothing. */
export function minuteText(moment: string): string {
  return momentText(moment).slice(0, -3);
}
