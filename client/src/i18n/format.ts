import { currentLanguage } from './language';

const locale = () => (currentLanguage() === 'en' ? 'en-GB' : 'nl-NL');

/** A day (`2026-11-22`) in words: 22 november 2026. Anything that is no day is shown as it came. */
export function formatDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return day;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** An instant (UTC) as the clock showed it in Europe/Amsterdam, the register's own time zone. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(date);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A number of bytes as a file list shows it: 34 kB, 1,2 MB. */
export function formatSize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1_000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
}

/** "a, b en c" in the language of the screen. */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items);
}

/** Today in Europe/Amsterdam as `2026-11-22`. */
export function today(): string {
  return dayOf(new Date());
}

/** The day in Europe/Amsterdam on which an instant fell, as `2026-11-22`. */
export function dayOf(instant: string | Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(instant));
}

const countryNames = new Map<string, Intl.DisplayNames>();

/** The name of an ISO 3166-1 alpha-2 country; an unknown code is shown as it is. */
export function formatCountry(code: string): string {
  const key = locale();
  let names = countryNames.get(key);
  if (!names) {
    names = new Intl.DisplayNames(key, { type: 'region', fallback: 'code' });
    countryNames.set(key, names);
  }
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

const periodUnits: Record<string, Intl.NumberFormatOptions['unit']> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** An ISO 8601 duration in words: `P4W` is 4 weken. */
export function formatPeriod(period: string): string {
  const parts = [...period.matchAll(/(\d+)([YMWD])/g)];
  if (!/^P(\d+[YMWD])+$/.test(period)) return period;
  return formatList(parts.map((part) =>
    new Intl.NumberFormat(locale(), { style: 'unit', unit: periodUnits[part[2]!]!, unitDisplay: 'long' }).format(Number(part[1]))));
}
