export { LOCALES, lookUp, placeholdersOf, render, renderRefusal } from "./message.ts";
export type { Dictionary, Locale } from "./message.ts";
export { catalogue, hasText, refusalText, text } from "./catalogue.ts";
