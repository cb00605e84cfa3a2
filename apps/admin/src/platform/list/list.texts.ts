import { defineTexts } from "../i18n/texts.ts";

export const listTexts = defineTexts({ reset: "清除条件" }, { reset: "Clear" });
