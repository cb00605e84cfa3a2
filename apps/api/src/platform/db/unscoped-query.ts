/** A query on a scoped table without a scope: a mistake in the program, found before it runs. */
export class UnscopedQuery extends Error {
  override readonly name = "UnscopedQuery";
  constructor(what: string) {
    super(`query without scope: ${what}`);
  }
}
