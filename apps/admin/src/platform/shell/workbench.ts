import type { QueryClient } from "@tanstack/react-query";
import type { Bilingual, Locale } from "../i18n/bilingual.ts";
import type { Uri } from "../uris/route.ts";
import type { Session } from "../session/session-types.ts";
import type { At, Look } from "./as-of.ts";

export interface OpenOptions {
  /** Italic tab that the next preview replaces; what a single click opens. */
  readonly preview?: boolean;
  /** Beside the active group. */
  readonly side?: boolean;
  /** Leave the keyboard where it is. */
  readonly keepFocus?: boolean;
}

export interface NotifyAction {
  readonly title: Bilingual | string;
  readonly run: () => void | Promise<void>;
}

export interface Notice {
  readonly severity: "info" | "success" | "warning" | "error";
  readonly text: Bilingual | string;
  readonly detail?: string;
  readonly actions?: readonly NotifyAction[];
}

export interface ConfirmRequest {
  readonly title: Bilingual;
  readonly detail?: Bilingual | string;
  readonly confirm: Bilingual;
  /** Destructive choices get no default focus. */
  readonly tone?: "normal" | "danger";
}

export interface PickItem<T> {
  readonly label: string;
  readonly detail?: string;
  readonly value: T;
}

export interface ProgressReport {
  /** 0–1, or null while the end is not known. */
  readonly fraction: number | null;
  readonly text?: string;
}

/** What a command, and code outside React, may ask of the workbench. Components use the hooks instead. */
export interface Workbench {
  readonly open: (uri: Uri, options?: OpenOptions) => void;
  /** Tab in front: its address, editor id and subject. */
  readonly active: () => ActiveEditor | null;
  readonly run: (command: string, input?: unknown) => Promise<void>;
  readonly notify: (notice: Notice) => void;
  readonly confirm: (request: ConfirmRequest) => Promise<boolean>;
  /** One line of text, such as a reason; null when dismissed. */
  readonly ask: (request: AskRequest) => Promise<string | null>;
  readonly pick: <T>(placeholder: Bilingual, items: readonly PickItem<T>[]) => Promise<T | null>;
  readonly progress: <T>(title: Bilingual | string, work: (report: (progress: ProgressReport) => void) => Promise<T>) => Promise<T>;
  readonly session: () => Session;
  /** `{}` today as known now, else `asOf`, `knownAt` or both: the `at` of every read. */
  readonly at: () => At;
  readonly look: () => Look;
  readonly setLook: (look: Look) => void;
  /** Another day, known as before; null is today as it is known now. */
  readonly setAsOf: (date: string | null) => void;
  readonly locale: () => Locale;
  readonly queryClient: QueryClient;
  readonly showView: (viewId: string) => void;
  readonly showPanel: (panelId: string) => void;
}

export interface AskRequest {
  readonly title: Bilingual;
  readonly placeholder?: Bilingual;
  readonly initial?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

export interface Subject {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
}

export interface ActiveEditor {
  readonly tabId: string;
  readonly uri: Uri;
  readonly editorId: string | null;
  readonly subject: Subject | null;
  readonly dirty: boolean;
}
