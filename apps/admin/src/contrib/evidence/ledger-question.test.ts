import { expect, test } from "vitest";
import { uris } from "../../platform/uris/uris.ts";
import { ledgerQuestion } from "./ledger-question.ts";

const ask = (address: string) => ledgerQuestion(uris.evidence.match(address)?.query ?? ({} as never));

test.each([
  ["/evidence", { sort: "on", descending: true, filters: {} }],
  ["/evidence?state=verified&kind=issue", { sort: "on", descending: true, filters: { verification: "verified", kind: "issue" } }],
  ["/evidence?state=closed&sort=due", { sort: "due", descending: false, filters: { status: "closed" } }],
  ["/evidence?kind=issue&class=parking,leak,none", { sort: "on", descending: true, filters: { kind: "issue", classes: ["parking", "leak"] } }],
  ["/evidence?list=own", { sort: "on", descending: true, own: true, filters: {} }],
  [
    "/evidence?list=hubs&unit=u&person=p&from=2025-03-01&q=x",
    { unitId: "u", sort: "on", descending: true, filters: { list: "hubs", from: "2025-03-01", text: "x", personId: "p" } },
  ],
  ["/evidence?list=drop&kind=table&sort=-secret&state=other", { sort: "on", descending: true, filters: {} }],
])("the address %s asks %j", (address, question) => {
  expect(ask(address)).toEqual(question);
});
