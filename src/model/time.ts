/** RFC 3339 times in UTC with milliseconds, from milliseconds since 1970. */
export function rfc3339(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
