import { expect, type Page, test } from "@playwright/test";
import { signIn } from "./workbench.ts";

/** The goal is 200,000. React and the library of the panels take 93,000 of them, the domain's texts in two languages 28,000. */
const MOST_BYTES = 250_000;
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

test("the signed-in shell with tree and overview: at most 250 KB compressed, in at most 10 requests", async ({ page }) => {
  await signIn(page, "demo-district", "/overview");
  await expect(page.getByRole("treeitem").nth(5)).toBeVisible();
  // The next visit, with nothing kept but who one is.
  const fresh = await page.context().newPage();
  const all = await transfers(fresh);
  await fresh.goto("/overview");
  await expect(fresh.getByRole("treeitem").nth(5)).toBeVisible();
  await expect(fresh.getByText("97").or(fresh.getByText("619")).first()).toBeVisible();
  const until = all.length;
  await fresh.waitForLoadState("load");
  const screen = all.slice(0, until);
  const bytes = screen.reduce((sum, one) => sum + one.bytes, 0);
  const told = screen.map((one) => `${String(one.bytes).padStart(8)}  ${one.url}`).join("\n");
  console.info(`${bytes} bytes in ${screen.length} requests\n${told}`);
  expect(screen.length, told).toBeLessThanOrEqual(MOST_REQUESTS);
  expect(bytes, told).toBeLessThanOrEqual(MOST_BYTES);
});
