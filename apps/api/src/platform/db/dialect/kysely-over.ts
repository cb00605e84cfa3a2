import { DefaultQueryExecutor, type Driver, Kysely, type KyselyPlugin, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";

import { GuardedConnectionProvider } from "./guarded-connection-provider.ts";

/** Kysely over one of our drivers, with our own provider of connections in place of Kysely's mutex, which hangs when nested. */
export function kyselyOver<DB>(driver: Driver, plugins: readonly KyselyPlugin[]): Kysely<DB> {
  const adapter = new PostgresAdapter();
  const compiler = new PostgresQueryCompiler();
  const dialect = {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
    createQueryCompiler: () => compiler,
  };
  const executor = new DefaultQueryExecutor(compiler, adapter, new GuardedConnectionProvider(driver), [...plugins]);
  return new Kysely<DB>({ config: { dialect }, dialect, driver, executor });
}
