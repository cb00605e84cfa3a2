import type { Refusal } from "@yanzhen/domain/kernel";

/** Carries a refusal through code that can only throw, such as a transaction that must roll back, to the edge that answers with it. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
