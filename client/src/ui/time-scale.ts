/** Days since 1970: what a place on the time line is reckoned in. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

const furthestDays = 5 * 366;

/**
 * From the first day to the last, but no more than five years either way: one agreement for ever must not flatten the
 * rest. `mostTicks`: as many as can be read beside each other.
 */
export function scaleOf(shown: readonly string[], on: string, left: number, width: number, mostTicks = 9) {
  const today = dayNumber(on);
  const days = shown.map(dayNumber);
  const first = Math.max(Math.min(...days, today - 180), today - furthestDays);
  const last = Math.min(Math.max(...days, today + 365) + 30, today + furthestDays);
  const place = (number: number) => left + (Math.min(Math.max(number, first), last) - first) / (last - first) * width;
  return { x: (day: string) => place(dayNumber(day)), ticks: ticksOf(first, last, mostTicks).map(({ number, label }) => ({ x: place(number), label })) };
}

/** Beginnings of months, quarters, half-years or years: as many as can be read. */
function ticksOf(first: number, last: number, mostTicks: number): { number: number; label: string }[] {
  const months = [1, 3, 6, 12, 24].find((step) => (last - first) / (step * 30.4) <= mostTicks) ?? 24;
  const start = new Date(first * 86_400_000);
  const ticks: { number: number; label: string }[] = [];
  for (let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / months) * months; ; month += months) {
    const number = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
    if (number > last) return ticks;
    ticks.push({ number, label: `${String(month % 12 + 1).padStart(2, '0')}-${Math.floor(month / 12)}` });
  }
}
