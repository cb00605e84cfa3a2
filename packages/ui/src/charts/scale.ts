/** A round number at or above the largest value, and the ticks up to it. */
export function ticks(largest: number, wanted = 4): readonly number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough;
  const whole = Math.max(step, 1);
  return Array.from({ length: Math.ceil(largest / whole) + 1 }, (_, i) => i * whole);
}

export const series = (index: number): string => `var(--yz-series-${(index % 8) + 1})`;
