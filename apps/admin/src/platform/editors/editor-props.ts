import type { Bilingual } from "../i18n/bilingual.ts";
import type { Fields, Params, Query, Uri } from "../uris/route.ts";
import type { Subject } from "../shell/workbench.ts";
import type { IconName } from "@yanzhen/ui/primitives";

export interface Crumb {
  readonly label: string;
  readonly uri?: Uri;
  readonly icon?: IconName;
}

/** What an editor tells its tab. Stable across renders, so effects may depend on it. */
export interface EditorHandle {
  readonly tabId: string;
  readonly setTitle: (title: string) => void;
  /** Path to what is open, below the tabs; the last one is the thing itself. */
  readonly setCrumbs: (crumbs: readonly Crumb[]) => void;
  /** What the History and Problems panels follow. */
  readonly setSubject: (subject: Subject | null) => void;
  /** Unsaved edits: the tab shows a dot, closing asks, reload warns, the tab stops being a preview. */
  readonly setDirty: (dirty: boolean) => void;
  readonly close: () => void;
}

export interface EditorProps<P extends string, F extends Fields> {
  readonly uri: Uri;
  readonly params: Params<P>;
  /** The view state in the address, parsed; never keep a second copy in state. */
  readonly query: Query<F>;
  /** Writes view state to the address. `push` (default) leaves an entry for Back, `replace` does not (typing). */
  readonly setQuery: (patch: Partial<Query<F>>, mode?: "push" | "replace") => void;
  readonly editor: EditorHandle;
  /** In front in its group. Queries of hidden editors sleep by themselves. */
  readonly visible: boolean;
}

/** Props by route: `EditorPropsOf<typeof uris.person>`. */
export type EditorPropsOf<R> = R extends { readonly pattern: infer P extends string; readonly fields: infer F extends Fields } ? EditorProps<P, F> : never;

export interface SaveHandler {
  readonly label: Bilingual;
  /** True when saved; false keeps the tab open. */
  readonly save: () => Promise<boolean>;
}
