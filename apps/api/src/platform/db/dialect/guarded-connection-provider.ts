import { AsyncLocalStorage } from "node:async_hooks";

import type { ConnectionProvider, DatabaseConnection, Driver } from "kysely";

/** The outer database was used inside a transaction's callback: on one connection that would wait for itself for ever. */
export class NestedDatabaseUse extends Error {
  override readonly name = "NestedDatabaseUse";
  constructor() {
    super("the database handle was used inside a transaction of its own; use the transaction's handle");
  }
}

interface Hold {
  readonly owner: Driver;
  active: boolean;
}

const holds = new AsyncLocalStorage<Hold>();

/**
 * Gives out connections and knows, by the asynchronous context, that a caller already holds one. Refusing there is the same on
 * both engines, although only the embedded one would hang: code must not depend on which it runs on.
 */
export class GuardedConnectionProvider implements ConnectionProvider {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  async provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    const held = holds.getStore();
    if (held !== undefined && held.active && held.owner === this.#driver) throw new NestedDatabaseUse();
    const connection = await this.#driver.acquireConnection();
    // Work that outlives the callback keeps the context; `active` then says the connection was given back.
    const hold: Hold = { owner: this.#driver, active: true };
    try {
      return await holds.run(hold, () => consumer(connection));
    } finally {
      hold.active = false;
      await this.#driver.releaseConnection(connection);
    }
  }
}
