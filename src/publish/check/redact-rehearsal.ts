/** What a rehearsal came to, without secrets: a server's messages and descriptions quote what they were given. */
import type { CatalogDifference, CatalogName, Missing, RehearsalAnswer, RehearsalFailure, ShadowFacts } from '../../model/rehearsal.ts';
import { isUnknown, unknown } from '../../model/unknown.ts';

type Redact = (text: string) => string;

export function redactRehearsal(answer: RehearsalAnswer, redact: Redact): RehearsalAnswer {
  switch (answer.kind) {
    case 'rehearsed': {
      const { differences } = answer;
      const shown = isUnknown(differences) ? unknown(redact(differences.unknown)) : differences.map((difference) => redactDifference(difference, redact));
      return { kind: 'rehearsed', shadow: redactShadow(answer.shadow, redact), differences: shown };
    }
    case 'failed':
      return { kind: 'failed', shadow: redactShadow(answer.shadow, redact), failure: redactFailure(answer.failure, redact) };
    case 'cannot':
      return {
        kind: 'cannot',
        shadow: redactShadow(answer.shadow, redact),
        missing: redactMissing(answer.missing, redact),
        during: answer.during,
        failure: redactFailure(answer.failure, redact),
      };
    case 'unavailable':
      return { kind: 'unavailable', reason: redact(answer.reason), remedy: orNull(answer.remedy, redact) };
    case 'left-out':
      return answer;
  }
}

function redactShadow({ kind, version }: ShadowFacts, redact: Redact): ShadowFacts {
  return { kind, version: redact(version) };
}

function redactDifference({ way, object, inMigrations, inSchema, touched, mention }: CatalogDifference, redact: Redact): CatalogDifference {
  return {
    way,
    object: redactName(object, redact),
    inMigrations: orNull(inMigrations, redact),
    inSchema: orNull(inSchema, redact),
    touched,
    mention: mention === null ? null : { path: redact(mention.path), line: mention.line, excerpt: redact(mention.excerpt) },
  };
}

function redactName({ kind, schema, table, name }: CatalogName, redact: Redact): CatalogName {
  return { kind, schema: redact(schema), table: orNull(table, redact), name: redact(name) };
}

function redactMissing({ kind, name }: Missing, redact: Redact): Missing {
  return { kind, name: orNull(name, redact) };
}

function redactFailure({ migration, path, line, excerpt, sqlState, message }: RehearsalFailure, redact: Redact): RehearsalFailure {
  return { migration: orNull(migration, redact), path: orNull(path, redact), line, excerpt: orNull(excerpt, redact), sqlState, message: redact(message) };
}

function orNull(text: string | null, redact: Redact): string | null {
  return text === null ? null : redact(text);
}
