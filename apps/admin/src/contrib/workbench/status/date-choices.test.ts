import { calendarDate } from "@yanzhen/domain/kernel";
import { expect, test } from "vitest";
import { dateChoices } from "./date-choices.ts";

const dates = (today: string, earliest = "1921-07-01") => Object.fromEntries(dateChoices(calendarDate(today), earliest).map(({ key, date }) => [key, date]));

test("in the middle of a period the choices are the ends of those before", () => {
  expect(dates("2026-10-31")).toEqual({ monthEnd: "2026-09-30", halfEnd: "2026-06-30", yearEnd: "2025-12-31", yearAgo: "2025-10-31", twoYearEnd: "2024-12-31" });
  expect(dates("2026-08-15")["quarterEnd"]).toBe("2026-06-30");
});

test("on the first day of a year several coincide and stand once", () => {
  expect(dates("2026-01-01")).toEqual({ monthEnd: "2025-12-31", yearAgo: "2025-01-01", twoYearEnd: "2024-12-31" });
});

test("a leap day a year ago is the last of February", () => {
  expect(dates("2024-02-29")["yearAgo"]).toBe("2023-02-28");
});

test("nothing before the first known date is offered", () => {
  expect(Object.keys(dates("2026-10-31", "2026-01-01"))).toEqual(["monthEnd", "halfEnd"]);
});
