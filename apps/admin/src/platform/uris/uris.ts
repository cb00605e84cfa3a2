import { field } from "./query-field.ts";
import { route } from "./route.ts";

/**
 * Every address of the console, in one table: contributions meet here and through command ids, never by import.
 * Filters, sorting, columns and tabs of an editor are fields of its route; the as-of date is the workbench's (`asOf`).
 * Drill-downs build these. Add a field here before an editor reads it; the snapshot test shows every change.
 */
export const uris = {
  welcome: route("/welcome", {}),
  keys: route("/keys", { q: field.text() }),
  help: route("/help/:topic", {}),
  account: route("/account", {}),
  me: route("/me", { tab: field.text("facts") }),

  overview: route("/overview", { unit: field.optional() }),

  /** `act` is the change whose form stands open, here and on the pages of people, postings and entries. */
  unit: route("/unit/:id", { tab: field.text("facts"), act: field.oneOf(["", "create", "rename", "move", "close"], "") }),
  units: route("/units", {
    unit: field.optional(),
    /** Only those directly under the unit. */
    direct: field.flag(),
    level: field.optional(),
    q: field.text(),
    sort: field.sort("code"),
    cols: field.list(),
  }),

  roster: route("/people", {
    unit: field.optional(),
    q: field.text(),
    kind: field.optional(),
    sex: field.optional(),
    education: field.optional(),
    politics: field.optional(),
    ageFrom: field.number(0),
    ageTo: field.number(0),
    posted: field.optional(),
    list: field.optional(),
    sort: field.sort("name"),
    cols: field.list(),
  }),
  /** `act` is the change whose form stands open, `item` the record it is about. */
  person: route("/person/:id", { tab: field.text("facts"), edit: field.flag(), act: field.text(), item: field.optional() }),
  newPerson: route("/people/new", { unit: field.optional() }),

  coverage: route("/coverage", {
    unit: field.optional(),
    basis: field.oneOf(["covered", "lead", "present"], "covered"),
    view: field.oneOf(["map", "list"], "map"),
    show: field.oneOf(["all", "yes", "no"], "all"),
    q: field.text(),
    sort: field.sort("place"),
    cols: field.list(),
  }),
  postings: route("/postings", {
    unit: field.optional(),
    person: field.optional(),
    state: field.optional(),
    role: field.optional(),
    q: field.text(),
    sort: field.sort("-from"),
    cols: field.list(),
  }),
  posting: route("/posting/:id", { act: field.oneOf(["", "change", "move", "end"], "") }),
  assign: route("/postings/assign", { unit: field.optional(), person: field.optional(), role: field.oneOf(["lead", "member", "deputy"], "lead"), from: field.date() }),

  evidence: route("/evidence", {
    unit: field.optional(),
    person: field.optional(),
    kind: field.optional(),
    /** Of issues; several, with commas, where a chart puts them together. */
    class: field.optional(),
    measure: field.optional(),
    state: field.optional(),
    from: field.date(),
    to: field.date(),
    q: field.text(),
    list: field.optional(),
    sort: field.sort("-on"),
    cols: field.list(),
  }),
  evidenceItem: route("/evidence/:id", { edit: field.flag() }),
  newEvidence: route("/new-evidence", { kind: field.optional(), unit: field.optional(), person: field.optional(), on: field.date(), corrects: field.optional() }),
  petitions: route("/petitions", { unit: field.optional(), quarter: field.optional() }),
  honours: route("/honours", { unit: field.optional(), kind: field.optional(), act: field.oneOf(["", "record", "end"], ""), item: field.optional() }),

  evaluations: route("/evaluations", {
    unit: field.optional(),
    period: field.optional(),
    scheme: field.optional(),
    run: field.optional(),
    sort: field.sort("-total"),
    cols: field.list(),
  }),
  evaluation: route("/evaluation/:id", { node: field.text() }),
  evaluationMarks: route("/evaluation-marks", { unit: field.optional(), period: field.optional(), person: field.optional(), lacking: field.flag() }),
  schemes: route("/schemes", {}),

  reserve: route("/reserve", {
    class: field.optional(),
    state: field.optional(),
    readiness: field.optional(),
    unit: field.optional(),
    q: field.text(),
    list: field.optional(),
    sort: field.sort("name"),
    cols: field.list(),
  }),
  /** `act` is the step or change whose form stands open; a quick fix fills in `level`, `removal`. */
  reserveEntry: route("/reserve/:id", { act: field.text(), level: field.optional(), removal: field.optional() }),
  nominate: route("/reserve/nominate", { person: field.optional(), class: field.optional() }),
  funnel: route("/reserve-funnel", { unit: field.optional() }),

  problems: route("/problems", {
    rule: field.optional(),
    severity: field.optional(),
    unit: field.optional(),
    q: field.text(),
    aside: field.flag(),
    sort: field.sort("severity"),
    cols: field.list(),
  }),
  import: route("/import", { kind: field.oneOf(["units", "roster", "postings", "reserve"], "roster") }),
  importBatch: route("/imports/:id", { tab: field.oneOf(["rows", "columns"], "rows"), show: field.oneOf(["all", "new", "changed", "unchanged", "refused", "warned"], "all") }),

  accounts: route("/accounts", { q: field.text(), state: field.optional(), create: field.flag(), sort: field.sort("username"), cols: field.list() }),
  accountItem: route("/accounts/:id", {}),
  calendar: route("/working-days", { act: field.oneOf(["", "load"], ""), year: field.number(0) }),
  tokens: route("/tokens", { create: field.flag() }),
  audit: route("/audit", { actor: field.optional(), command: field.optional(), result: field.optional(), from: field.date(), to: field.date(), cols: field.list() }),
  job: route("/job/:id", {}),
} as const;
