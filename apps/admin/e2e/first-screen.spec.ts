import { expect, type Page } from "@playwright/test";
import { signIn, test } from "./workbench.ts";

/** As they travel, headers included. React and the library of the panels take 90,000 of them. */
const MOST_BYTES = 200_000;
const MOST_REQUESTS = 10;

interface Transfer {
  readonly url: string;
  bytes: number;
}

/** Everything the page asks the server for, as it travels: compressed, with its headers. The live stream never ends, and the tab's picture is the browser's. */
async function transfers(page: Page): Promise<readonly Transfer[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const asked = new Map<string, Transfer>();
  const all: Transfer[] = [];
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (!request.url.startsWith("http") || request.url.includes("/trpc/live.") || request.url.endsWith("/favicon.svg")) return;
    const transfer = { url: new URL(request.url).pathname, bytes: 0 };
    asked.set(requestId, transfer);
    all.push(transfer);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const transfer = asked.get(requestId);
    if (transfer !== undefined) transfer.bytes = encodedDataLength;
  });
  return all;
}

function expectSmall(screen: readonly Transfer[]): void {
  const bytes = screen.reduce((sum, one) => sum + one.bytes, 0);
  const told = screen.map((one) => `${String(one.bytes).padStart(8)}  ${one.url}`).join("\n");
  console.info(`${bytes} bytes in ${screen.length} requests\n${told}`);
  expect(screen.length, told).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(bytes, told).toBeLessThanOrEqual(MOST_BYTES);
}

test("the signed-in shell with tree and overview: at most 200 KB compressed, in at most 10 requests, every word in its language", async ({ page }) => {
  await signIn(page, "demo-district", "/overview");
  await expect(page.getByRole("treeitem").nth(5)).toBeVisible();
  // The next visit, with nothing kept but who one is.
  const fresh = await page.context().newPage();
  const all = await transfers(fresh);
  const figures = fresh.waitForResponse(/reporting\.overview/u);
  await fresh.goto("/overview");
  await (await figures).finished();
  await expect(fresh.getByRole("treeitem").nth(5)).toBeVisible();
  await expect(fresh.getByRole("heading", { level: 2 }).first()).toBeVisible();
  // What the rules found about what is open, and its words, are asked for once everything is drawn.
  const afterwards = all.findIndex(({ url }) => url.endsWith("/diagnostics.list"));
  expectSmall(afterwards < 0 ? all : all.slice(0, afterwards));
  // A key without its text would stand there as it is.
  expect(await fresh.content()).not.toMatch(/label\.[a-z]+\./iu);
});

test("the sign-in page: at most 200 KB compressed, in at most 10 requests", async ({ page }) => {
  const all = await transfers(page);
  await page.goto("/overview");
  await expect(page.getByRole("button", { name: /区委组织部/u })).toBeVisible();
  await expect(page.getByRole("textbox").first()).toBeVisible();
  expectSmall(all);
});
