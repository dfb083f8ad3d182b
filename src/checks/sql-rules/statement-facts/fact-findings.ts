/** Every rule on every act of a change for MySQL or SQLite, in the order of the files. */
import type { Finding } from '../../../model/finding.ts';
import { findingOf } from '../../finding.ts';
import { unanalyzableStatement } from '../meta/unanalyzable-statement.ts';
import { describeFacts } from './change.ts';
import { FactCreation } from './created.ts';
import type { FactRule, ReadDialect } from './rule.ts';
import { FactSchema } from './schema.ts';
import type { ReadMigration, ReadStatement } from '../../../sql/statement-facts/statements.ts';

/** `migrations` are the new ones of the change, in the order in which they will run; `readMerged` returns those before them, and is called only if they matter. */
export function judgeFacts(
  migrations: readonly ReadMigration[],
  rules: readonly FactRule[],
  dialect: ReadDialect,
  readMerged: () => readonly ReadMigration[],
): Finding[] {
  const change = describeFacts(migrations);
  const tables = FactSchema.of(change.needsTables ? readMerged() : []);
  const creation = new FactCreation();
  const statements = migrations.flatMap((migration) => migration.statements.map((statement) => ({ migration, statement })));
  return statements.flatMap(({ migration, statement }, position) => {
    const surroundings = { dialect, migration, statement, position, created: creation.tables, change, tables };
    const hits = (statement.facts ?? []).flatMap((fact) => {
      const found = rules.flatMap((rule) => {
        const own = 'findShared' in rule ? rule.findShared(fact, surroundings) : rule.findFact(fact, surroundings);
        return own.map((hit) => ({ rule, hit }));
      });
      creation.add(fact, change.rebuilds.has(position));
      return found;
    });
    tables.addAll(statement.facts);
    // What one rule must not show, no other shows.
    const isShown = hits.every(({ hit }) => hit.excerpt !== null);
    return hits.map(({ rule, hit }) =>
      findingOf(rule, { ...hit, place: { path: migration.path, line: statement.line }, excerpt: isShown ? firstLine(statement) : null }),
    );
  });
}

/** What no rule was called for. A statement whose words are known may be right all the same, so it is no more than a warning. */
export function findNotUnderstood(migrations: readonly ReadMigration[]): readonly Finding[] {
  return migrations.flatMap(({ path, statements }) =>
    statements.flatMap((statement) => {
      if (statement.facts !== null) return [];
      const message = `The statement is not understood: ${statement.reason ?? 'no reason was given.'}`;
      const remedy = 'Write it in the words that drizzle-kit writes. Where that cannot be, have a person read it, and say in the review that they did.';
      const severity = statement.isReadable ? 'warning' : 'error';
      return [findingOf(unanalyzableStatement, { severity, message, remedy, place: { path, line: statement.line }, excerpt: firstLine(statement) })];
    }),
  );
}

/** Longer than what is shown of it; one line may be all of a file. */
const lineLimit = 1_000;

function firstLine({ text }: ReadStatement): string {
  const start = text.slice(0, lineLimit);
  return start.slice(0, Math.max(0, start.indexOf('\n')) || start.length);
}
