/** What the process answers to whoever called it; docs/cli.md lists them. */
export const EXIT = {
  ok: 0,
  /** Nobody foresaw it; the log says more. */
  fault: 1,
  usage: 2,
  /** A rule, a right or a condition stands in the way; nothing was changed. */
  refused: 3,
  /** The store cannot be opened. */
  unreachable: 4,
  /** Done, and something was found: a fault in the audit log, a row of a file that was not taken. */
  found: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
