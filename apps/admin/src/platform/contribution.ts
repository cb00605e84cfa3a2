import type { ComponentType } from "react";
import type { IconName } from "@yanzhen/ui/primitives";
import type { AnyCommand } from "./commands/command.ts";
import type { When } from "./commands/when.ts";
import type { EditorProps } from "./editors/editor-props.ts";
import type { HelpPage } from "./help/help-page.ts";
import type { Bilingual, Locale } from "./i18n/bilingual.ts";
import type { Workbench } from "./shell/workbench.ts";
import type { StartFacts } from "./session/session-types.ts";
import type { AnyRoute, Fields, Route, Uri } from "./uris/route.ts";

/** A module that loads only when it is shown; keeps contribution files free of components. */
export type Lazy<P> = () => Promise<{ readonly default: ComponentType<P> }>;

export interface Editor<P extends string, F extends Fields> {
  /** `<contribution>.<noun>`, the value of the context key `activeEditor`. */
  readonly id: string;
  readonly route: Route<P, F>;
  /** Shown until the editor sets a better one. */
  readonly title: Bilingual;
  readonly icon: IconName;
  readonly load: Lazy<EditorProps<P, F>>;
  /**
   * `path` (default): one tab per path; opening it with another query moves that tab.
   * `uri`: every query that is opened gets its own tab, for lists people compare.
   */
  readonly instance?: "path" | "uri";
  /** Topic F1 opens. */
  readonly help?: string;
  /** Offered in an empty editor area and by `open …` in the palette. */
  readonly start?: Uri;
  /** Whom `start` is offered to. */
  readonly when?: When;
}

export interface AnyEditor extends Omit<Editor<string, Fields>, "route" | "load"> {
  readonly route: AnyRoute;
  readonly load: Lazy<never>;
}

/** Ties route and component types together, then forgets them. */
export function defineEditor<P extends string, F extends Fields>(editor: Editor<P, F>): AnyEditor {
  // The area renders `load` only with props read by this same route.
  return editor as unknown as AnyEditor;
}

export interface Activity {
  readonly id: ActivityId | (string & {});
  readonly title: Bilingual;
  readonly icon: IconName;
  readonly order: number;
  readonly when?: When;
  /** Opened besides the side bar when the activity is chosen and nothing of it is open. */
  readonly home?: Uri;
  /** Whom this activity is for comes for nothing else: its home stands in the place of the welcome page. */
  readonly landing?: boolean;
}

/** Order of the activities is fixed by the product; a capability registers its own. */
export type ActivityId = "organization" | "people" | "postings" | "evidence" | "evaluation" | "reserve" | "succession" | "reports" | "administration";

export interface SideViewProps {
  readonly viewId: string;
}

/** A section of an activity's side bar; may stand in another capability's activity. */
export interface SideView {
  readonly id: string;
  readonly activity: ActivityId | (string & {});
  readonly title: Bilingual;
  readonly order: number;
  readonly load: Lazy<SideViewProps>;
  readonly when?: When;
  /** Share of the free height: 1 for trees and lists; 0 for as high as its content. */
  readonly grow?: 0 | 1;
}

export interface PanelView {
  readonly id: string;
  readonly title: Bilingual;
  readonly icon: IconName;
  readonly order: number;
  readonly load: Lazy<Record<never, never>>;
  /** Small component that prints the count beside the title, or nothing. */
  readonly badge?: Lazy<Record<never, never>>;
  readonly when?: When;
}

export interface StatusItem {
  readonly id: string;
  readonly side: "left" | "right";
  readonly order: number;
  /** Renders `StatusButton` of `@yanzhen/ui/primitives`. */
  readonly load: Lazy<Record<never, never>>;
  readonly when?: When;
}

/**
 * Menus of the workbench: `editor/title` (icons right of the tabs), `editor/tab` (context menu of a tab), `view/title`
 * (icons of a side-bar view; `view` says which). A contribution names its own, such as `person/context`, and shows it
 * with `useContextMenu`; others may add to it.
 */
export interface MenuItem {
  readonly menu: "editor/title" | "editor/tab" | "view/title" | "account" | `${string}/context`;
  readonly command: string;
  /** Items of a group stand together, groups in text order, a line between: `1_open`, `5_edit`, `9_remove`. */
  readonly group?: string;
  readonly order?: number;
  readonly when?: When;
  /** For `view/title`. */
  readonly view?: string;
}

export interface QuickItem {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: IconName;
  readonly target: Uri | { readonly command: string; readonly input?: unknown };
}

/** Answers quick open (Ctrl+P). The server does pinyin and initials; items are shown in the order given. */
export interface QuickOpenProvider {
  readonly id: string;
  /** Whom it is asked for. */
  readonly when?: When;
  readonly title: Bilingual;
  readonly order: number;
  readonly search: (
    text: string,
    context: { readonly signal: AbortSignal; readonly at: { readonly asOf?: string }; readonly locale: Locale; readonly limit: number },
  ) => Promise<readonly QuickItem[]>;
}

/** A step of the guided start, shown on the welcome page of an empty system and until all are done. What it says comes with that page. */
export interface StartStep {
  readonly id: string;
  readonly when?: When;
  readonly done: (start: StartFacts) => boolean;
}

export interface HelpTopic {
  readonly topic: string;
  readonly title: Bilingual;
  readonly load: () => Promise<{ readonly default: HelpPage }>;
}

export interface Contribution {
  readonly id: string;
  readonly title: Bilingual;
  /** Whom the capability concerns: nothing of it is offered to anybody else, whatever its parts say. */
  readonly when?: When;
  readonly editors?: readonly AnyEditor[];
  readonly commands?: readonly AnyCommand[];
  readonly activities?: readonly Activity[];
  readonly sideViews?: readonly SideView[];
  readonly panels?: readonly PanelView[];
  readonly statusItems?: readonly StatusItem[];
  readonly menus?: readonly MenuItem[];
  readonly quickOpen?: readonly QuickOpenProvider[];
  readonly startSteps?: readonly StartStep[];
  readonly help?: readonly HelpTopic[];
  /** Runs once after sign-in and returns its end; for stores that listen. */
  readonly activate?: (workbench: Workbench) => () => void;
}
