/** The settings sessions of both engines run with: values then have one text form, and plain names mean the current tables. */
export const SESSION_SETTINGS: Readonly<Record<string, string>> = {
  search_path: "app, ext",
  TimeZone: "UTC",
  DateStyle: "ISO, YMD",
  IntervalStyle: "iso_8601",
  bytea_output: "hex",
};
