/** The product as the console meets it: signs in for a cookie, then builds addresses of queries. */
export interface Product {
  readonly base: string;
  readonly cookie: string;
}

const PASSWORD = "Yanzhen-demo-2026";

export async function signIn(base: string, username: string): Promise<Product> {
  const answer = await fetch(`${base}/trpc/session.signIn`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: base },
    body: JSON.stringify({ username, password: PASSWORD }),
  });
  const cookie = answer.headers.get("set-cookie")?.split(";")[0];
  if (answer.status !== 200 || cookie === undefined) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
  return { base, cookie };
}

export function queryAddress({ base }: Product, procedure: string, input: unknown): string {
  return `${base}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

export async function ask<T>(product: Product, procedure: string, input: unknown): Promise<T> {
  const answer = await fetch(queryAddress(product, procedure, input), { headers: { cookie: product.cookie, "sec-fetch-site": "same-origin" } });
  const body = (await answer.json()) as { readonly result?: { readonly data: T } };
  if (body.result === undefined) throw new Error(`${procedure} answered ${answer.status}: ${JSON.stringify(body)}`);
  return body.result.data;
}
