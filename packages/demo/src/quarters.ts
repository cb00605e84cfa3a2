import { dayNumber } from "./days.ts";

export interface Quarter {
  readonly period: string;
  readonly first: number;
  readonly last: number;
}

const quarter = (year: number, q: number): Quarter => {
  const next = q === 4 ? `${year + 1}-01-01` : `${year}-${String(q * 3 + 1).padStart(2, "0")}-01`;
  return { period: `${year}Q${q}`, first: dayNumber(`${year}-${String(q * 3 - 2).padStart(2, "0")}-01`), last: dayNumber(next) - 1 };
};

/** The quarters of the demo with marks: the programme's first whole one to the last that has ended. */
export const quarters: readonly Quarter[] = [2024, 2025, 2026]
  .flatMap((year) => [1, 2, 3, 4].map((q) => quarter(year, q)))
  .filter(({ period }) => period >= "2024Q2" && period <= "2026Q3");
