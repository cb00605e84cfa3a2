import { z } from "zod";
import { parseRecordedDate } from "../kernel/calendar-date.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import { UUID_PATTERN } from "../kernel/id.ts";
import { earliestDay, parsePartialDate } from "../kernel/partial-date.ts";
import type { PartialDate } from "../kernel/partial-date.ts";
import type { Result } from "../kernel/result.ts";

/**
 * Building blocks of command inputs. A message is a refusal code, so that every surface prints the same text for it. The
 * casts give checked text its brand without a transform, which JSON Schema could not express. ORG-22
 */
export const idInput = <B extends string>(): z.ZodType<B, string> => z.string().regex(UUID_PATTERN, { error: "id.malformed" }) as unknown as z.ZodType<B, string>;

export const dateInput = checked(parseRecordedDate).meta({ format: "date" }) as unknown as z.ZodType<CalendarDate, string>;

/** A moment, for what had been recorded by then. */
export const momentInput = z.iso.datetime({ error: "date.malformed" }).check((ctx) => {
  const day = parseRecordedDate(ctx.value.slice(0, 10));
  if (!day.ok) ctx.issues.push({ code: "custom", message: day.refusal.code, params: day.refusal.facts ?? {}, input: ctx.value });
});

export const partialDateInput = checked(parseRecordedPartialDate).meta({ examples: ["1995.03"] }) as unknown as z.ZodType<PartialDate, string>;

/** A written reason: blank is no reason. */
export const reasonInput = z.string().trim().min(2, { error: "input.reasonMissing" }).max(2000, { error: "input.tooLong" });

/** One line of text that must not be blank. */
export const lineInput = (max: number): z.ZodString => z.string().trim().min(1, { error: "input.missing" }).max(max, { error: "input.tooLong" });

/** Free text that may be blank. */
export const noteInput = z.string().max(4000, { error: "input.tooLong" });

export const countInput = z.int({ error: "input.wholeNumber" }).min(0, { error: "input.negative" });

/** The version of the row the editor had read; another one means that somebody else saved in between. */
export const versionInput = z.int().min(1);

function parseRecordedPartialDate(text: string): Result<unknown> {
  const parsed = parsePartialDate(text);
  return parsed.ok ? parseRecordedDate(earliestDay(parsed.value)) : parsed;
}

function checked(parse: (text: string) => Result<unknown>): z.ZodString {
  return z.string().check((ctx) => {
    const parsed = parse(ctx.value);
    if (!parsed.ok) ctx.issues.push({ code: "custom", message: parsed.refusal.code, params: parsed.refusal.facts ?? {}, input: ctx.value });
  });
}
