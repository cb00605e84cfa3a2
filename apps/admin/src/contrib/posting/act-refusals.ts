import type { Facts, Refusal } from "@yanzhen/domain/kernel";

interface Parsed {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string; readonly params?: unknown }[] } | undefined;
}

/** What a command's parser says of a form, by field. */
export function parserRefusals(parsed: Parsed): Readonly<Record<string, Refusal>> {
  const issues = parsed.error?.issues ?? [];
  return Object.fromEntries(
    issues.map((issue) => {
      const field = String(issue.path[0] ?? "");
      // The domain's parsers pass what they saw, for the text.
      return [field, { code: issue.message, field, ...(issue.params === undefined ? {} : { facts: issue.params as Facts }) }];
    }),
  );
}

/** The field's refusal: the domain's or the parser's before the form is sent, the server's afterwards. */
export function fieldError(field: string, server: (field: string) => Refusal | null, own: Readonly<Record<string, Refusal>>, text: (refusal: Refusal) => string): string | null {
  const refusal = server(field) ?? own[field] ?? null;
  return refusal === null ? null : text(refusal);
}
