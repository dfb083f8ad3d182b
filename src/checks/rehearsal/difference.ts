/** An object that is not as the schema declares it, in words, and how much it weighs. */
import { excerpt, foldBlanks } from '../../text/plain.ts';
import type { FindingSeverity } from '../../model/finding.ts';
import type { CatalogDifference } from '../../model/rehearsal.ts';

export interface Weight {
  readonly severity: FindingSeverity;
  /** Whether the schema declares it at all. */
  readonly declared: boolean;
}

/**
 * What the schema declares and the database lacks breaks the code whoever caused it. What is otherwise than declared is this change's fault only where
 * its migrations touch it; another name breaks no code, only the migration that will drop it by the schema's. A column of a declared table that the
 * schema does not know may refuse every insert, so that a new one weighs as much.
 */
export function weigh({ way, touched, object }: CatalogDifference): Weight {
  switch (way) {
    case 'only-in-schema':
      return { severity: 'error', declared: true };
    case 'different':
      return { severity: touched ? 'error' : 'warning', declared: true };
    case 'renamed':
      return { severity: 'warning', declared: true };
    case 'only-in-migrations':
      return { severity: touched && object.kind === 'column' ? 'error' : 'warning', declared: false };
  }
}

export function describeDifference(difference: CatalogDifference): string {
  const { way, object, inMigrations, inSchema, touched } = difference;
  const name = `${object.kind} ${[object.schema, object.table ?? '', object.name]
    .filter((part) => part !== '')
    .map((part) => excerpt(part))
    .join('.')}`;
  const since = touched ? '' : ' No new migration touches it.';
  switch (way) {
    case 'only-in-schema':
      return `The ${name} is declared by the schema (${shorten(inSchema)}), and no migration makes it.`;
    case 'only-in-migrations':
      return `The ${name} is made by the migrations (${shorten(inMigrations)}), and the schema does not declare it.${since}`;
    case 'renamed':
    case 'different':
      return `The ${name} is “${shorten(inMigrations)}” after all migrations, and “${shorten(inSchema)}” by the schema.${since}`;
  }
}

const longest = 300;

function shorten(definition: string | null): string {
  return excerpt(foldBlanks(definition ?? ''), longest);
}
