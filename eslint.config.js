/** The lint: type-aware strictness for all, and our own lint rules for src, whose tables are in scripts/lint-rules/table.ts. */
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { direction } from './scripts/lint-rules/direction.ts';
import { mayTouch } from './scripts/lint-rules/table.ts';
import { rulesFor, worldByName } from './scripts/lint-rules/world.ts';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'test/fixtures/', 'test/forgeries/', 'test/kits/', 'eslint.config.js']),
  // A rule that a comment could switch off would not be a rule.
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { project: { rules: { direction, 'world-by-name': worldByName } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/prefer-readonly': 'error',
      // `(line) => lines.push(line)` and `() => stop('cancelled')` say what they do; their value is not used.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // A number has one text form; everything else that is not a text is written out.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A `while (true)` with a way out in its middle is the plain form of some loops.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      eqeqeq: 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^\\.{1,2}/.*(?<!\\.(?:ts|json))$', message: 'An import of our own names the file, with its ending.' }] },
      ],
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', 60],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      'project/direction': 'error',
      ...rulesFor({}),
    },
  },
  ...Object.entries(mayTouch).map(([name, reach]) => ({
    files: [`src/**/${name}.ts`, `src/**/*-${name}.ts`, `src/**/${name}/**/*.ts`],
    rules: rulesFor(reach),
  })),
  // One table, whatever its length.
  { files: ['src/errors/codes.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // The body of a `describe` is a list of tests, not a procedure.
      'max-lines-per-function': 'off',
      'max-lines': ['error', 400],
      // `expect.any(String)` and its like are typed `any` by vitest.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
