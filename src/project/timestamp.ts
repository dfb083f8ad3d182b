/** The time that drizzle-kit 1.0 writes into a migration folder's name: 14 digits, UTC. */

const fourteenDigits = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})/u;
const lengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the name starts with 14 digits. */
export function isDated(name: string): boolean {
  return fourteenDigits.test(name);
}

/** Milliseconds since 1970 of the name's first 14 digits; null where they are no time, of which drizzle-kit makes NaN or another time. */
export function parseTimestamp(name: string): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fourteenDigits.exec(name)?.slice(1).map(Number) ?? [];
  const valid = year >= 1970 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second < 60;
  return valid ? (((daysBefore(year, month) + day - 1) * 24 + hour) * 60 + minute) * 60_000 + second * 1_000 : null;
}

/** Days from 1970 to the first of the month. */
function daysBefore(year: number, month: number): number {
  const leapDays = (before: number): number => Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const months = lengths.slice(0, month - 1).map((_, index) => daysIn(year, index + 1));
  return (year - 1970) * 365 + leapDays(year - 1) - leapDays(1969) + months.reduce((sum, days) => sum + days, 0);
}

/** 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (lengths[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}
