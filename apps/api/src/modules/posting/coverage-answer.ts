import { z } from "zod";

const ratio = z
  .object({ numerator: z.int(), denominator: z.int() })
  .meta({ id: "Ratio", description: "Two counts. A percentage is made of them when it is printed, never stored." });

const counts = { compounds: z.int(), covered: z.int(), lead: z.int(), present: z.int().nullable() };

const part = z
  .object({ unitId: z.uuid(), name: z.string(), level: z.string(), ...counts })
  .meta({ id: "UnitCoverage", description: "A unit below, and how many of its compounds are covered." });

const unknown = z
  .object({ code: z.string(), facts: z.record(z.string(), z.unknown()).optional(), field: z.string().optional() })
  .meta({ id: "Unknown", description: "Why a figure cannot be told." });

const uncovered = z
  .object({
    unitId: z.uuid(),
    name: z.string(),
    parentId: z.uuid().nullable(),
    parentName: z.string().nullable(),
    uncoveredSince: z.iso.date().nullable().meta({ description: "The day its last posting ended; null when it never had one." }),
  })
  .meta({ id: "UncoveredCompound" });

/** What other systems are promised of `posting.coverage`. */
export const coverageAnswer = z
  .object({
    asOf: z.iso.date(),
    presentFrom: z.iso.date().nullable().meta({ description: "First of the working days that count for `present`; null where they are not known." }),
    covered: ratio.meta({ description: "Compounds with a posting of any role in force, of all in being." }),
    printed: z.string().meta({ description: "`covered` as the district prints it: truncated to one decimal." }),
    lead: ratio.meta({ description: "Compounds with a lead posting in force." }),
    present: ratio.nullable().meta({ description: "Compounds where somebody was on site since `presentFrom`; null where that is unknown." }),
    presentUnknown: unknown.nullable().meta({ description: "Why `present` is null." }),
    parts: z.array(part),
    uncovered: z.array(uncovered),
  })
  .meta({ id: "Coverage" });
