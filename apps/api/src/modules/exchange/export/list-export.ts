import type { Actor } from "@yanzhen/domain/access";
import { ok, refuse, type Result } from "@yanzhen/domain/kernel";
import { type Locale, text } from "@yanzhen/domain/messages";
import { z } from "zod";

import type { AtInput } from "../../../platform/at.ts";
import type { RequestContext } from "../../../platform/context.ts";
import { type ReadMoment, readAt } from "../../../platform/read.ts";
import type { Download } from "../download.ts";
import { exportFormats, exportTable } from "./export-table.ts";
import { mayExport } from "./may-export.ts";

/** The words of a file, in the language of the screen it comes from. */
export interface Say {
  readonly text: (key: string, facts?: Parameters<typeof text>[1]) => string;
  /** A code by its label; nothing for no code. */
  readonly label: (group: string, code: string | null) => string;
}

export const sayIn = (locale: Locale): Say => ({
  text: (key, facts = {}) => text(key, facts, locale),
  label: (group, code) => (code === null ? "" : text(`label.${group}.${code}`, {}, locale)),
});

/** What a question for a list holds besides its filters and its order. */
interface Question {
  readonly unitId?: string | undefined;
  readonly at: AtInput;
  readonly offset: number;
  readonly limit: number;
}

export type Columns<Id extends string, R> = Readonly<Record<Id, (row: R) => string>>;

/**
 * A list of the console as a file: the rows of the screen's own query, asked without its window, and the text of each column by the id
 * the screen gives it.
 */
export interface ListExport<Q extends Question, Id extends string, R> {
  /** What the audit log calls it. */
  readonly command: string;
  readonly entity: string;
  readonly may: (actor: Actor, path: string) => Result<true>;
  readonly rows: (ctx: RequestContext, moment: ReadMoment, question: Q) => Promise<Rows<R>>;
  readonly columns: (say: Say, asOf: string) => Columns<Id, R>;
}

interface Rows<R> {
  readonly rows: readonly R[];
  readonly total: number;
}

/** How the screen shows the list: its columns in their order under their headers, and its language. */
export const shownAs = <Id extends string>(ids: readonly Id[]) => ({
  columns: z
    .array(z.strictObject({ id: z.enum(ids), header: z.string().trim().min(1).max(60) }))
    .min(1)
    .max(ids.length),
  title: z.string().trim().min(1).max(80),
  locale: z.enum(["zh-CN", "en"]).default("zh-CN"),
  format: z.enum(exportFormats).default("xlsx"),
});

interface Shown<Q extends Question, Id extends string> {
  readonly list: string;
  readonly question: Omit<Q, "offset" | "limit">;
  readonly columns: readonly { readonly id: Id; readonly header: string }[];
  readonly title: string;
  readonly locale: Locale;
  readonly format: (typeof exportFormats)[number];
}

/** More than a person reads: whoever needs all of it takes a backup, or narrows the list. */
const MOST_ROWS = 100_000;

/** Everything that is shown must be allowed to leave; the audit log keeps what was asked. */
export async function exportShown<Q extends Question, Id extends string, R>(ctx: RequestContext, kind: ListExport<Q, Id, R>, shown: Shown<Q, Id>): Promise<Result<Download>> {
  const { list, columns, title, locale, format } = shown;
  // The window is the one part of a question that a file does not have.
  const question = { ...shown.question, offset: 0, limit: MOST_ROWS } as Q;
  const { at, offset: _offset, limit: _limit, ...filters } = question;
  const found = await readAt(ctx, at, async (moment): Promise<Result<Rows<R> & { readonly asOf: string }>> => {
    const allowed = await mayExport(ctx, moment, question.unitId, kind.may);
    return allowed.ok ? ok({ asOf: moment.asOf, ...(await kind.rows(ctx, moment, question)) }) : allowed;
  });
  if (!found.ok) return found;
  const { asOf, rows, total } = found.value;
  if (total > rows.length) return refuse("export.tooManyRows", { count: total, limit: MOST_ROWS });
  const texts = kind.columns(sayIn(locale), asOf);
  return ok(
    await exportTable(ctx, {
      title,
      asOf,
      locale,
      columns: columns.map(({ id, header }) => ({ id, name: header, text: texts[id] })),
      rows,
      format,
      command: kind.command,
      entity: kind.entity,
      detail: { list, filters },
    }),
  );
}
