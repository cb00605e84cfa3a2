import { lazy, Suspense } from "react";
import { useDialog } from "../../platform/dialogs/dialog-store.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";

// Brings the list of the palette, which the first screen does not need.
const PickDialog = lazy(() => import("./pick-dialog.tsx"));

/** The first question that waits; the frame draws it once. */
export function Dialogs() {
  const dialog = useDialog();
  if (dialog === null) return null;
  if (dialog.kind === "confirm") return <ConfirmDialog key={dialog.id} request={dialog.request} answer={dialog.answer} />;
  if (dialog.kind === "ask") return <AskDialog key={dialog.id} request={dialog.request} answer={dialog.answer} />;
  return (
    <Suspense fallback={null}>
      <PickDialog key={dialog.id} placeholder={dialog.placeholder} items={dialog.items} answer={dialog.answer} />
    </Suspense>
  );
}
