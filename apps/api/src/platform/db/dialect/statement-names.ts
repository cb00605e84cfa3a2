import { createHash } from "node:crypto";

import type { SchemaMode } from "./schema-mode.ts";

/**
 * Names for prepared statements on one connection: a short hash of the text and of what plain names mean, because a plan
 * belongs to one schema. The number is capped, since the server keeps every statement until the connection ends.
 */
export class StatementNames {
  readonly #most: number;
  readonly #names = new Map<string, string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** undefined: run it unnamed, the connection holds enough. */
  nameFor(sql: string, mode: SchemaMode): string | undefined {
    const key = `${mode}:${sql}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    if (this.#names.size >= this.#most) return undefined;
    const name = `y_${createHash("sha256").update(key).digest("base64url").slice(0, 20)}`;
    this.#names.set(key, name);
    return name;
  }
}
