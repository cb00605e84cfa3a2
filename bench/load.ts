export interface Ask {
  readonly url: string;
  readonly cookie: string;
}

export interface Load {
  readonly latencies: readonly number[];
  readonly bytes: number;
}

/** Sends `count` requests, `atOnce` in flight; any answer but 200 is a fault of the run. */
export async function sendLoad(ask: Ask, count: number, atOnce: number): Promise<Load> {
  const latencies: number[] = [];
  let bytes = 0;
  let left = count;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      const answer = await fetch(ask.url, { headers: { cookie: ask.cookie, "accept-encoding": "identity", "sec-fetch-site": "same-origin" } });
      const body = await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${ask.url}: ${answer.status} ${Buffer.from(body).toString("utf8").slice(0, 300)}`);
      latencies.push(performance.now() - began);
      bytes = body.byteLength;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { latencies, bytes };
}

/** The value below which a share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
