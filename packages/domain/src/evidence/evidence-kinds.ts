export const evidenceKinds = ["issue", "project", "lobbySession", "doorVisit", "mediation", "assistance", "partyHub", "activeResident", "checkIn"] as const;
/** 民生诉求, 书记项目, 一楼见, 敲门行动, 矛盾调解, 重点帮扶, 党员中心户, 热心居民, 在职党员报到. */
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Units of measure: 件, 人次, 户, 人, 场, 部, 个, 米, 盏, 平方米, 处, 次. 人次 is not 人. */
export const measures = ["case", "personTime", "household", "person", "session", "lift", "piece", "metre", "lamp", "squareMetre", "place", "time"] as const;
export type Measure = (typeof measures)[number];

/** The states an entry of each kind may be in; the first is where a new entry starts. EVD-1 */
export const statesOfKind = {
  issue: ["received", "handling", "closed", "returned", "toPetition"],
  project: ["underWay", "planned", "done", "stopped"],
  lobbySession: ["held", "cancelled"],
  doorVisit: ["made", "nobodyHome"],
  mediation: ["mediating", "agreed", "performed", "failed"],
  assistance: ["given"],
  partyHub: ["registered", "left"],
  activeResident: ["registered", "left"],
  checkIn: ["registered", "left"],
} as const satisfies Record<EvidenceKind, readonly string[]>;
export type EvidenceStatus = (typeof statesOfKind)[EvidenceKind][number];

/** States in which something is still to be done. EVD-1 */
export const openStates = ["received", "handling", "returned", "planned", "underWay", "mediating"] as const satisfies readonly EvidenceStatus[];

/** What an entry must hold. `quantity` null: none is kept. EVD-2 */
export interface KindDefinition {
  readonly requires: readonly ("class" | "channel" | "projectLevel" | "quantity" | "measure")[];
  /** Units of measure the kind counts in; the first is proposed. */
  readonly measures: readonly Measure[];
  /** States in which the fact stands and may be verified. */
  readonly verifiable: readonly string[];
  /** States that carry a closing date. */
  readonly closing: readonly string[];
}

/** EVD-2 */
export const kindDefinitions = {
  issue: { requires: ["class", "channel"], measures: ["case"], verifiable: ["closed"], closing: ["closed", "toPetition"] },
  project: {
    requires: ["projectLevel"],
    measures: ["lift", "piece", "metre", "lamp", "squareMetre", "household", "place", "case", "personTime"],
    verifiable: ["underWay", "done", "stopped"],
    closing: ["done", "stopped"],
  },
  lobbySession: { requires: ["quantity", "measure"], measures: ["personTime"], verifiable: ["held"], closing: [] },
  doorVisit: { requires: ["quantity", "measure"], measures: ["household"], verifiable: ["made"], closing: [] },
  mediation: { requires: [], measures: ["case"], verifiable: ["agreed", "performed", "failed"], closing: ["agreed", "performed", "failed"] },
  assistance: { requires: ["quantity", "measure"], measures: ["personTime"], verifiable: ["given"], closing: [] },
  partyHub: { requires: [], measures: ["household"], verifiable: ["registered", "left"], closing: ["left"] },
  activeResident: { requires: [], measures: ["person"], verifiable: ["registered", "left"], closing: ["left"] },
  checkIn: { requires: [], measures: ["person"], verifiable: ["registered", "left"], closing: ["left"] },
} as const satisfies Record<EvidenceKind, KindDefinition>;

/** Which state may follow which. An issue returned by one unit is handled by the next; a closed one may be reopened once its
 * resident objects, which is why closed is not final until verified. EVD-1 */
export const nextStates = {
  issue: {
    received: ["handling", "closed", "returned", "toPetition"],
    handling: ["closed", "returned", "toPetition"],
    returned: ["received", "handling"],
    closed: ["handling"],
    toPetition: [],
  },
  project: { planned: ["underWay", "stopped"], underWay: ["done", "stopped"], stopped: ["underWay"], done: [] },
  lobbySession: { held: ["cancelled"], cancelled: [] },
  doorVisit: { made: [], nobodyHome: ["made"] },
  mediation: { mediating: ["agreed", "failed"], agreed: ["performed", "failed"], performed: [], failed: ["mediating"] },
  assistance: { given: [] },
  partyHub: { registered: ["left"], left: ["registered"] },
  activeResident: { registered: ["left"], left: ["registered"] },
  checkIn: { registered: ["left"], left: ["registered"] },
} as const satisfies { readonly [K in EvidenceKind]: Readonly<Record<(typeof statesOfKind)[K][number], readonly (typeof statesOfKind)[K][number][]>> };

/** Whether entries of this kind ever stand in the state. EVD-1 */
export function isStateOf(kind: EvidenceKind, status: string): boolean {
  const states: readonly string[] = statesOfKind[kind];
  return states.includes(status);
}

/** Whether an entry of this kind may go from one state to the other in one step. EVD-1 */
export function mayFollow(kind: EvidenceKind, from: string, to: string): boolean {
  const table: Readonly<Record<string, readonly string[]>> = nextStates[kind];
  return Object.hasOwn(table, from) && (table[from]?.includes(to) ?? false);
}
