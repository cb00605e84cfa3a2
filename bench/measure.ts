import { type Ask, median, quantile, sendLoad } from "./load.ts";
import { cpuOf, cpuOfFamily } from "./processes.ts";
import type { Scenario } from "./scenarios.ts";

/** Whose processor time counts: the server process, and PostgreSQL where it runs on this machine. */
export interface Side {
  readonly pid: number;
  readonly postmaster: number | null;
}

export interface Measured {
  readonly scenario: Scenario;
  /** Processor milliseconds a screen, median over the rounds. */
  readonly productMs: number;
  readonly floorMs: number;
  /** Median over the rounds of the two sides' ratio in the same round. */
  readonly ratio: number;
  /** p99 / p50 of latency with 32 in flight. */
  readonly productTail: number;
  readonly floorTail: number;
  readonly bytes: number;
}

const AT_ONCE = 32;

async function cpuPerScreen(side: Side, ask: Ask, requests: number): Promise<number> {
  const used = (): number => cpuOf(side.pid) + (side.postmaster === null ? 0 : cpuOfFamily(side.postmaster));
  const before = used();
  await sendLoad(ask, requests, 4);
  return (used() - before) / requests;
}

/** Floor and product in turn, round by round, so that a machine that slows down slows both. */
export async function measure(scenario: Scenario, sides: { readonly product: Side; readonly floor: Side }, rounds: number): Promise<Measured> {
  const { product, floor, requests } = scenario;
  const warm = Math.max(20, requests);
  await sendLoad(product, warm, 4);
  await sendLoad(floor, warm, 4);
  const pairs: { readonly product: number; readonly floor: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const first = await cpuPerScreen(sides.floor, floor, requests);
    pairs.push({ floor: first, product: await cpuPerScreen(sides.product, product, requests) });
  }
  const tail = async (ask: Ask): Promise<number> => {
    const { latencies } = await sendLoad(ask, Math.max(requests, AT_ONCE * 4), AT_ONCE);
    return quantile(latencies, 0.99) / quantile(latencies, 0.5);
  };
  return {
    scenario,
    productMs: median(pairs.map((pair) => pair.product)),
    floorMs: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.product / pair.floor)),
    productTail: await tail(product),
    floorTail: await tail(floor),
    bytes: (await sendLoad(product, 1, 1)).bytes,
  };
}
