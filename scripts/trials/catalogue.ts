/** All trials. What one needs is loaded when it is opened. */
import type { Trial } from './trial.ts';

export const trials: readonly Trial[] = [
  {
    kind: 'plain',
    name: 'bytes',
    purpose: 'A manifest or a bundle with one changed byte is never verified. As many rounds as there are bytes, unless told.',
    folder: 'none',
    open: async () => (await import('./bytes.ts')).openBytes(),
  },
  {
    kind: 'plain',
    name: 'contradictions',
    purpose: 'A contradiction in a manifest is found under any names, digests and times; without one, nothing is found.',
    folder: 'none',
    open: async () => (await import('./contradictions.ts')).openContradictions(),
  },
  {
    kind: 'plain',
    name: 'sql',
    purpose: 'Random SQL is judged without an internal error, in time that grows no faster than its length.',
    folder: 'none',
    open: async () => await (await import('./sql.ts')).openSql(),
  },
  {
    kind: 'plain',
    name: 'lexer',
    purpose:
      'Comments and quotes stand where the scanner of PostgreSQL finds them; each lexer takes time that grows with the length. With --folder DIR, of each SQL file below it.',
    folder: 'optional',
    open: async (folder) => await (await import('./lexer.ts')).openLexer(folder),
  },
  {
    kind: 'plain',
    name: 'facts',
    purpose:
      'A statement that several dialects have has the same facts, by the parser of PostgreSQL and by the lexers of the others. With --folder DIR, of each SQL file below it.',
    folder: 'optional',
    open: async (folder) => await (await import('./facts.ts')).openFacts(folder),
  },
  {
    kind: 'deploy',
    name: 'killed',
    purpose: 'A deploy that is killed at any moment loses nothing, repeats nothing, and is named by the next one.',
    rounds: 100,
    open: async () => (await import('./killed.ts')).playKilled,
  },
  {
    kind: 'deploy',
    name: 'faults',
    purpose: 'A deploy is struck by one of many faults at any moment: nothing runs twice or is lost, and each manifest is true.',
    rounds: 600,
    open: async () => (await import('./faults/round.ts')).playFault,
  },
  {
    kind: 'deploy',
    name: 'together',
    purpose: 'Deploys that start at once on one database apply each migration once and leave one chain.',
    rounds: 20,
    open: async () => (await import('./together.ts')).togetherWith(8),
  },
  {
    kind: 'plain',
    name: 'public-folders',
    purpose: 'Each migrations folder below --folder DIR is checked without an internal error. Counts the findings of each rule.',
    folder: 'required',
    open: async (folder) => await (await import('./public-folders.ts')).openPublicFolders(folder ?? ''),
  },
];
