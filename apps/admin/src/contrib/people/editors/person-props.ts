import type { EditorHandle } from "../../../platform/editors/editor-props.ts";
import type { PersonData } from "../person-data.ts";

/** A part of a person's page that opens forms. */
export interface PersonFactsProps {
  readonly person: PersonData;
  readonly past: boolean;
  /** Opens the form of a change, of one record where it is about one. */
  readonly onAct: (act: string, item?: string) => void;
}

/** What a form of one change on a person's page gets; `item` is the row it corrects, none when it adds one. */
export interface PersonFormProps<R = undefined> {
  readonly person: PersonData;
  readonly item: R;
  readonly editor: EditorHandle;
  readonly onDone: () => void;
}
