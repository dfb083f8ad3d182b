/** How a merged migration is corrected that no database has applied: one wording for every text that names this way. */
import type { Migration } from './migration.ts';

/** Part of a sentence, behind the condition that the file is merged. Without a migration, it says what its name and digest are of. */
export function correctionWay(migration?: Pick<Migration, 'name' | 'sha256'>): string {
  const { name, sha256 } = migration ?? { name: 'its name', sha256: 'that of the merged file' };
  return `first merge a declaration of it under \`history\` in .github/drizzle-attest.yml (event: correction, newest: ${name}, sha256: ${sha256}, reason, ticket, until), then change the file in a pull request of its own, and deploy the merged commit`;
}
