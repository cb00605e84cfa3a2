/** The system will not start, for a reason the operator can put right. */
export class StartRefused extends Error {
  override readonly name = "StartRefused";
}
