/** Names and texts in quotes, as PostgreSQL and SQLite read them. */

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Right with standard_conforming_strings, which is how a session of PostgreSQL starts. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What stands between a pair of quotes; a doubled quote in it is one, but a bracket is not. */
export function unquote(quoted: string): string {
  const inner = quoted.slice(1, -1);
  const quote = quoted.charAt(0);
  return quote !== '[' && inner.includes(quote) ? inner.replaceAll(quote + quote, quote) : inner;
}
