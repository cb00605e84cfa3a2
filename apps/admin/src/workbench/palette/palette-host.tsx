import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { usePaletteText } from "../../platform/commands/palette-store.ts";
import { domainText } from "../../platform/i18n/domain-text.ts";
import { localeStore } from "../../platform/i18n/locale-store.ts";

const load = () => import("./palette.tsx");
const Palette = lazy(load);

/** Long enough for the first screen to be drawn. */
const AHEAD_MS = 3000;

/** The frame draws it once; the palette itself is fetched when it is first asked for, or soon after the start: it must open without a connection too. */
export function PaletteHost() {
  const text = usePaletteText();
  const client = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    // A slow line belongs to what is looked at first.
    const soon = (): void => {
      timer = setTimeout(() => (client.isFetching() > 0 ? soon() : void Promise.all([load(), domainText(localeStore.get())]).catch(() => undefined)), AHEAD_MS);
    };
    soon();
    return () => clearTimeout(timer);
  }, [client]);
  return text === null ? null : (
    <Suspense fallback={null}>
      <Palette text={text} />
    </Suspense>
  );
}
