/** Names and texts as PostgreSQL reads them. */

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Right with standard_conforming_strings, which is how a session starts. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
