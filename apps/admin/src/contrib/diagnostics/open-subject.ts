import type { ActiveEditor } from "../../platform/shell/workbench.ts";

/** What the editor in front is about, where problems can be asked for it. */
export function openSubject(active: ActiveEditor | null): { readonly type: "person" | "unit"; readonly id: string } | null {
  const subject = active?.subject ?? null;
  return subject !== null && (subject.type === "person" || subject.type === "unit") ? { type: subject.type, id: subject.id } : null;
}
