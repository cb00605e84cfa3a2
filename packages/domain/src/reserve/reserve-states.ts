/** The states of an entry, DEFINITIONS §6. */
export const reserveStates = [
  "nominated",
  "screened",
  "inspected",
  "deliberated",
  "jointlyReviewed",
  "publicising",
  "publicised",
  "filed",
  "inPool",
  "suspended",
  "appointed",
  "appointedOutsideProcedure",
  "removed",
  "rejected",
  "declined",
  "withdrawn",
] as const;
export type ReserveState = (typeof reserveStates)[number];

/** The eight steps before the pool, in order. */
export const stepsBeforePool = [
  "nominated",
  "screened",
  "inspected",
  "deliberated",
  "jointlyReviewed",
  "publicising",
  "publicised",
  "filed",
] as const satisfies readonly ReserveState[];
export type StepBeforePool = (typeof stepsBeforePool)[number];

/** Closed states: a removed person returns as a new nomination, never by reopening. RSV-1 */
export const closedStates = ["appointed", "appointedOutsideProcedure", "removed", "rejected", "declined", "withdrawn"] as const satisfies readonly ReserveState[];

/** The entry has not come to an end; suspended entries are open. RSV-1 */
export function isOpen(state: ReserveState): boolean {
  const closed: readonly ReserveState[] = closedStates;
  return !closed.includes(state);
}

/** One of the eight steps from nomination to filing. RSV-1 */
export function isBeforePool(state: ReserveState): state is StepBeforePool {
  const steps: readonly ReserveState[] = stepsBeforePool;
  return steps.includes(state);
}

/** In reserve: in the pool or suspended. RSV-2 */
export function isInReserve(state: ReserveState): boolean {
  return state === "inPool" || state === "suspended";
}

export const reserveEvents = [
  "screen",
  "inspect",
  "deliberate",
  "reviewJointly",
  "publicise",
  "endPublicity",
  "file",
  "enterPool",
  "suspend",
  "resume",
  "remove",
  "appoint",
  "upholdObjection",
  "sendBackForChecking",
  "decline",
  "withdraw",
] as const;
/** 初审, 考察, 研究, 联审, 公示, 公示结束, 备案, 入库, 暂停, 恢复, 出库, 使用, 异议成立, 异议待核, 本人放弃, 撤回推荐. */
export type ReserveEvent = (typeof reserveEvents)[number];

/** Where each event may start and where it leads. The registered fact of a post stands beside this table (`registerAppointment`). RSV-1 */
export const reserveTable = {
  screen: { from: ["nominated"], to: "screened" },
  inspect: { from: ["screened"], to: "inspected" },
  deliberate: { from: ["inspected"], to: "deliberated" },
  reviewJointly: { from: ["deliberated"], to: "jointlyReviewed" },
  publicise: { from: ["jointlyReviewed"], to: "publicising" },
  endPublicity: { from: ["publicising"], to: "publicised" },
  file: { from: ["publicised"], to: "filed" },
  enterPool: { from: ["filed"], to: "inPool" },
  suspend: { from: ["inPool"], to: "suspended" },
  resume: { from: ["suspended"], to: "inPool" },
  remove: { from: ["inPool", "suspended"], to: "removed" },
  appoint: { from: ["inPool"], to: "appointed" },
  upholdObjection: { from: ["publicising", "publicised", "filed"], to: "rejected" },
  sendBackForChecking: { from: ["publicising", "publicised", "filed"], to: "inspected" },
  decline: { from: stepsBeforePool, to: "declined" },
  withdraw: { from: stepsBeforePool, to: "withdrawn" },
} as const satisfies Record<ReserveEvent, { readonly from: readonly ReserveState[]; readonly to: ReserveState }>;

/** The events that may happen in a state, in table order. RSV-1 */
export function eventsFrom(state: ReserveState): readonly ReserveEvent[] {
  return reserveEvents.filter((event) => {
    const from: readonly ReserveState[] = reserveTable[event].from;
    return from.includes(state);
  });
}

/** 出库 reasons; appointed is a state of its own and no reason here. RSV-3 */
export const removalReasons = ["overAge", "assessment", "sanction", "assembly", "absence", "transfer", "ownRequest", "noProgress", "falseFile", "otherClass", "other"] as const;
export type RemovalReason = (typeof removalReasons)[number];
