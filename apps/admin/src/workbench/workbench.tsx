import { Suspense, lazy, useEffect, useState } from "react";
import { printStore } from "../platform/editors/print-active.ts";
import { useStore } from "../platform/shell/store.ts";
import { expiredStore } from "../platform/session/expiry.ts";
import { installWorkbench } from "../platform/shell/use-workbench.ts";
import { ContextMenuHost } from "./context-menu/context-menu-host.tsx";
import { Dialogs } from "./dialogs/dialogs.tsx";
import { Frame } from "./frame/frame.tsx";
import { makeWorkbench } from "./frame/make-workbench.ts";
import { runContributions } from "./frame/run-contributions.ts";
import { Toasts } from "./notifications/toasts.tsx";
import { PaletteHost } from "./palette/palette-host.tsx";

const SignInAgain = lazy(() => import("./sign-in/sign-in-again.tsx"));
const PrintSheet = lazy(() => import("./frame/print-sheet.tsx"));

/** The workbench of a signed-in account, with everything that floats above it. */
export function Workbench() {
  const [workbench] = useState(() => {
    const made = makeWorkbench();
    installWorkbench(made);
    return made;
  });
  useEffect(() => runContributions(workbench), [workbench]);
  const expired = useStore(expiredStore);
  const printing = useStore(printStore, (job) => job !== null);
  return (
    <>
      <Frame />
      <PaletteHost />
      <ContextMenuHost />
      <Toasts />
      <Dialogs />
      <Suspense fallback={null}>
        {expired ? <SignInAgain /> : null}
        {printing ? <PrintSheet /> : null}
      </Suspense>
    </>
  );
}
