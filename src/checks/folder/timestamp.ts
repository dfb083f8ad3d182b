/** The UTC time of 14 digits with which drizzle-kit 1.0 starts a folder's name. */

const fourteenDigits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/u;

/** Milliseconds since 1970; null where the name does not start with a time. */
export function parseTimestamp(name: string): number | null {
  const written = fourteenDigits.exec(name);
  if (written === null) return null;
  const [, year = '', month = '', day = '', hour = '', minute = '', second = ''] = written;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).getTime();
  // 31 February would be read as a day of March.
  return Number.isNaN(time) || formatTimestamp(time) !== written[0] ? null : time;
}

/** The 14 digits of a time in milliseconds; its parts of a second are lost. */
export function formatTimestamp(milliseconds: number): string {
  const time = new Date(milliseconds);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().slice(0, 19).replace(/[-T:]/gu, '');
}
