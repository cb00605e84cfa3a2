import type { IconName } from "@yanzhen/ui/primitives";
import { useEffect } from "react";
import type { EditorHandle } from "../editors/editor-props.ts";
import type { Uri } from "../uris/route.ts";

export interface WholeList {
  readonly label: string;
  readonly icon: IconName;
  readonly uri?: Uri;
}

/** Title and path of a list: its name, then what narrows it; the name leads back to the whole list. */
export function useListTitle(editor: EditorHandle, { label, icon, uri }: WholeList, narrowedTo: readonly (string | null)[] = []): string {
  const parts = narrowedTo.filter((part) => part !== null);
  const title = [label, ...parts].join(" · ");
  useEffect(() => {
    editor.setTitle(title);
    editor.setCrumbs([
      { label, icon, ...(uri === undefined ? {} : { uri }) },
      ...title
        .split(" · ")
        .slice(1)
        .map((part) => ({ label: part })),
    ]);
  }, [editor, icon, label, title, uri]);
  return title;
}
