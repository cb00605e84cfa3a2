import { lazy, Suspense } from "react";
import { usePaletteText } from "../../platform/commands/palette-store.ts";

const Palette = lazy(() => import("./palette.tsx"));

/** The frame draws it once; the palette itself is fetched when it is first asked for. */
export function PaletteHost() {
  const text = usePaletteText();
  return text === null ? null : (
    <Suspense fallback={null}>
      <Palette text={text} />
    </Suspense>
  );
}
