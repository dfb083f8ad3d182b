/** How a merged migration is corrected that no database has applied: one wording for every text that names this way. */

/** Part of a sentence, behind the condition that the file is merged. `sha256` is that of the merged file. */
export function correctionWay(name: string, sha256: string): string {
  return `first merge a declaration of it under \`history\` in .github/drizzle-attest.yml (event: correction, newest: ${name}, sha256: ${sha256}, reason, ticket, until), then change the file in a pull request of its own, and deploy the merged commit`;
}
