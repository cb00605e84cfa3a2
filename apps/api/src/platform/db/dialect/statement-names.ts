import { hash } from "node:crypto";

import type { SchemaMode } from "./schema-mode.ts";

/**
 * Names for prepared statements on one connection: a short hash of the text and of what plain names mean, because a plan
 * belongs to one schema. A text is named when it comes a second time, so that texts of a single use (bulk inserts, filters of many
 * shapes) take no place; the number is capped, since the server keeps every statement until the connection ends.
 */
export class StatementNames {
  readonly #most: number;
  readonly #named = new Set<string>();
  /** Of texts that came once; forgotten together when there are many. */
  readonly #once = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** undefined: run it unnamed, it is new or the connection holds enough. */
  nameFor(sql: string, mode: SchemaMode): string | undefined {
    const name = `y_${hash("sha256", `${mode}:${sql}`, "base64url").slice(0, 20)}`;
    if (this.#named.has(name)) return name;
    if (this.#named.size >= this.#most) return undefined;
    if (this.#once.delete(name)) {
      this.#named.add(name);
      return name;
    }
    if (this.#once.size >= this.#most * 4) this.#once.clear();
    this.#once.add(name);
    return undefined;
  }
}
