import { lazy, type ComponentType } from "react";
import type { AnyEditor } from "../../platform/contribution.ts";
import type { EditorHandle } from "../../platform/editors/editor-props.ts";
import type { Uri } from "../../platform/uris/route.ts";

/** The props as the area knows them; the route that read params and query also typed the component. */
export interface DrawnProps {
  readonly uri: Uri;
  readonly params: object;
  readonly query: object;
  readonly setQuery: (patch: object, mode?: "push" | "replace") => void;
  readonly editor: EditorHandle;
  readonly visible: boolean;
}

const drawn = new Map<string, ComponentType<DrawnProps>>();

/** The editor's component, fetched when first shown. A failed fetch is forgotten, so that trying again fetches again. */
export function componentOf({ id, load }: AnyEditor): ComponentType<DrawnProps> {
  const known = drawn.get(id);
  if (known !== undefined) return known;
  const loadDrawn = load as unknown as () => Promise<{ readonly default: ComponentType<DrawnProps> }>;
  const made = lazy(async () => {
    try {
      return await loadDrawn();
    } catch (error) {
      drawn.delete(id);
      throw error;
    }
  });
  drawn.set(id, made);
  return made;
}
