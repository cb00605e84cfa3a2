import { embeddedTemplate } from "./template.ts";

/** Vitest's global set-up: builds the template once, before the workers ask for it. */
export default async function setup(): Promise<void> {
  await embeddedTemplate();
}
