/** Kleene's three values; `undefined` is "needs something that is not known yet". */
export type Truth = true | false | undefined;

/** One false decides; else one unknown leaves it open. ACC-4 */
export function allOf<T>(items: readonly T[], judge: (item: T) => Truth): Truth {
  let result: Truth = true;
  for (const item of items) {
    const truth = judge(item);
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

/** One true decides; else one unknown leaves it open. ACC-4 */
export function anyOf<T>(items: readonly T[], judge: (item: T) => Truth): Truth {
  let result: Truth = false;
  for (const item of items) {
    const truth = judge(item);
    if (truth === true) return true;
    if (truth === undefined) result = undefined;
  }
  return result;
}

export function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
