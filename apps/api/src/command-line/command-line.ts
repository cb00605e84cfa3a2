import type { Ask } from "../modules/instance/public.ts";
import type { Config } from "../platform/config.ts";
import type { OpenedInstance } from "../platform/open-instance.ts";
import type { Services } from "../platform/services.ts";

/** A store as a command finds it: in the running server, or opened for this one command. */
export interface CommandStore {
  readonly opened: OpenedInstance;
  readonly config: Config;
  /** Null while the store is empty. */
  readonly services: Services | null;
}

/** Where a line comes from and where its words go. Results go out; progress, advice and refusals go to `err`. */
export interface CommandLine {
  /** Opens the store when a command first needs it: help and mistakes in writing never do. */
  readonly store: (options?: { readonly ownKey?: boolean }) => Promise<CommandStore>;
  /** From YANZHEN_PASSWORD. */
  readonly password: string | undefined;
  /** Files are named from where the person stands, also when the server does the work. */
  readonly cwd: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly ask: Ask;
}
