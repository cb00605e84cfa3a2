import { expect, test } from "vitest";
import { field } from "./query-field.ts";
import { addressOf, placeOf } from "./location.ts";
import { route } from "./route.ts";
import { uris } from "./uris.ts";

test("every address of the console, so that a change of one is seen", () => {
  const table = Object.fromEntries(Object.entries(uris).map(([name, { pattern, fields }]) => [name, `${pattern} ${Object.keys(fields).join(",")}`.trim()]));
  expect(table).toMatchInlineSnapshot(`
    {
      "account": "/account",
      "accountItem": "/accounts/:id",
      "accounts": "/accounts q,state,create,sort,cols",
      "assign": "/postings/assign unit,person,role,from",
      "audit": "/audit actor,command,result,from,to,cols",
      "calendar": "/working-days act,year",
      "coverage": "/coverage unit,basis,view,show,q,sort,cols",
      "evaluation": "/evaluation/:id node",
      "evaluationMarks": "/evaluation-marks unit,period,person,lacking",
      "evaluations": "/evaluations unit,period,scheme,run,sort,cols",
      "evidence": "/evidence unit,person,kind,class,measure,state,from,to,q,list,sort,cols",
      "evidenceItem": "/evidence/:id edit",
      "funnel": "/reserve-funnel unit",
      "help": "/help/:topic",
      "honours": "/honours unit,kind,act,item",
      "import": "/import kind",
      "importBatch": "/imports/:id tab,show",
      "job": "/job/:id",
      "keys": "/keys q",
      "me": "/me tab",
      "newEvidence": "/new-evidence kind,unit,person,on,corrects",
      "newPerson": "/people/new unit",
      "nominate": "/reserve/nominate person,class",
      "overview": "/overview unit",
      "person": "/person/:id tab,edit,act,item",
      "petitions": "/petitions unit,quarter",
      "posting": "/posting/:id act",
      "postings": "/postings unit,person,state,role,q,sort,cols",
      "problems": "/problems rule,severity,unit,q,aside,sort,cols",
      "reserve": "/reserve class,state,readiness,unit,q,list,sort,cols",
      "reserveEntry": "/reserve/:id act,level,removal",
      "roster": "/people unit,q,kind,sex,education,politics,ageFrom,ageTo,posted,list,sort,cols",
      "schemes": "/schemes",
      "tokens": "/tokens create",
      "unit": "/unit/:id tab,act",
      "units": "/units unit,direct,level,q,sort,cols",
      "welcome": "/welcome",
    }
  `);
});

test("each address is read by its own route only, fixed segments apart", () => {
  for (const [name, { pattern }] of Object.entries(uris)) {
    const uri = pattern.replaceAll(/:\w+/g, "a b/ü");
    const encoded = pattern.replaceAll(/:\w+/g, encodeURIComponent("a b/ü"));
    const matching = Object.entries(uris).filter(([, other]) => other.match(encoded) !== null);
    const named = matching.filter(([, other]) => !other.pattern.includes(":") || pattern.includes(":"));
    expect(
      named.map(([other]) => other),
      uri,
    ).toContain(name);
  }
});

const list = route("/list/:id", {
  q: field.text(),
  unit: field.optional(),
  from: field.date(),
  page: field.number(1),
  past: field.flag(),
  cols: field.list(["name"]),
  kind: field.oneOf(["map", "table"], "map"),
  sort: field.sort("-on"),
});

test.each([
  [{}],
  [{ q: "张三 & 李四?#%+" }],
  [{ unit: "01859930-f286-73b2-aa8a-65034c4d205e", past: true }],
  [{ from: "2025-03-21", page: 7 }],
  [{ cols: [] }],
  [{ cols: ["name", "unit", "born"], kind: "table", sort: "name" }],
] as const)("what is written is read again: %j", (query) => {
  const id = "甲/乙 丙";
  const match = list.match(list.to({ id }, query));
  expect(match?.params).toEqual({ id });
  expect(match?.query).toEqual({ q: "", unit: null, from: null, page: 1, past: false, cols: ["name"], kind: "map", sort: "-on", ...query });
});

test("defaults stay out of the address", () => {
  expect(list.to({ id: "1" }, { q: "", page: 1, cols: ["name"], kind: "map", sort: "-on" })).toBe("/list/1");
});

test.each(["page=x", "page=", "from=yesterday", "kind=pie", "past=yes"])("a spoiled query reads as its default: %s", (query) => {
  expect(list.match(`/list/1?${query}`)?.query).toEqual(list.match("/list/1")?.query);
});

test.each(["/list", "/list/1/2", "/lists/1", "/"])("%s is another address", (uri) => {
  expect(list.match(uri)).toBeNull();
});

test("a percent sign that encodes nothing does not break the page", () => {
  expect(list.match("/list/100%")?.params).toEqual({ id: "100%" });
});

test("the as-of date stands in the address beside the editor's own query and never inside it", () => {
  const uri = uris.roster.to({ q: "王", posted: "yes" });
  const place = { uri, asOf: "2025-03-21", knownOn: "2025-04-30" };
  expect(placeOf(new URL(addressOf(place), "http://h"))).toEqual(place);
  expect(placeOf(new URL(addressOf({ uri, asOf: null, knownOn: null }), "http://h"))).toEqual({ uri, asOf: null, knownOn: null });
  expect(placeOf(new URL("http://h/"))).toEqual({ uri: null, asOf: null, knownOn: null });
  expect(placeOf(new URL("http://h/people?asOf=now"))).toEqual({ uri: "/people", asOf: null, knownOn: null });
});
