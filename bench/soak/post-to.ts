import type { Product } from "../product.ts";

/** The answer to a write; null when the server went away before it answered. */
export async function postTo(product: Product, procedure: string, input: unknown): Promise<{ readonly status: number; readonly body: string } | null> {
  try {
    const answer = await fetch(`${product.base}/trpc/${procedure}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: product.base, cookie: product.cookie },
      body: JSON.stringify(input),
    });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return null;
  }
}
