/** Schema and migrations against each other: what drizzle-kit's generate answered, as findings. */
import { listNames, plural } from '../../text/sentence.ts';
import { describeEnd } from '../../model/child-end.ts';
import type { Finding, FindingPlace, RuleText } from '../../model/finding.ts';
import type { GenerateAnswer } from '../../model/generate.ts';
import { splitChunks } from '../../model/migration.ts';
import { findingOf } from '../finding.ts';

const criteria = ['CC8.1', 'PI1.5'] as const;

const missing: RuleText = {
  id: 'generate/missing-migration',
  severity: 'error',
  criteria,
  cause:
    'The schema was changed, and no migration says so: a deploy would leave the database without the change, and the code would run against another schema than it declares.',
  remedy: 'Run drizzle-kit generate in the package, and commit the files that it writes.',
  alias: ['atlas schema-drift'],
};

const ambiguous: RuleText = {
  id: 'generate/ambiguous-rename',
  severity: 'error',
  criteria,
  cause:
    'The schema was changed in a way that only its author can tell: something was renamed, or one thing was dropped and another created. drizzle-kit would ask, and in a pipeline it writes nothing and still ends with 0.',
  remedy: 'Run drizzle-kit generate in a terminal, answer what it asks, and commit the files that it writes.',
  alias: [],
};

const failed: RuleText = {
  id: 'generate/failed',
  severity: 'error',
  criteria,
  cause:
    'drizzle-kit said neither that there are no changes nor that there is one: it could not load the config or the schema, could not read a snapshot, or was stopped. Without its answer nothing shows that schema and migrations agree.',
  remedy: 'Mend what it names; its words are those of the project. A schema that needs variables to load gets them by the input env.',
  alias: [],
};

export const generateRules: readonly RuleText[] = [missing, ambiguous, failed];

/** `config` is where the project's config lies. */
export function judgeGenerate(answer: GenerateAnswer, config: FindingPlace): readonly Finding[] {
  switch (answer.kind) {
    case 'in-sync':
      return [];
    case 'missing':
      return [findingOf(missing, { message: `drizzle-kit generate would write a migration with ${countOf(answer.sql)}.`, place: config })];
    case 'ambiguous':
      return [
        findingOf(ambiguous, {
          message: `drizzle-kit generate would have to ask about ${listNames(answer.objects) || 'a table or a column that may be new or renamed'}.`,
          place: config,
        }),
      ];
    case 'failed':
      return [findingOf(failed, { message: `drizzle-kit generate ${describeEnd(answer.end)}${renderWords(answer.said)}`, place: config })];
  }
}

function countOf(sql: string): string {
  return plural(splitChunks(sql).filter((chunk) => chunk.trim() !== '').length, 'statement');
}

function renderWords(said: readonly string[]): string {
  return said.length === 0 ? ', and said nothing more.' : `: ${said.join(' · ').slice(0, 1_000)}`;
}
