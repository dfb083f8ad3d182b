import { expect, test } from 'vitest';
import { kindOf } from '../../../src/checks/push/place.ts';

test.each([
  ['.github/workflows/deploy.yml', 'ci'],
  ['app/action.yaml', 'ci'],
  ['Dockerfile.prod', 'container'],
  ['docker-compose.test.yml', 'compose'],
  ['Procfile', 'process'],
  ['app/Procfile.dev', 'process'],
  ['fly.staging.toml', 'platform'],
  ['package.json', 'package'],
  ['Makefile', 'make'],
  ['justfile', 'just'],
  ['.husky/pre-commit', 'hook'],
  ['deploy.sh', 'shell'],
  ['db/push.ts', 'code'],
])('%s is of the kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test.each(['Procfiles', 'Procfile/notes', 'package.json.bak', 'Makefile.txt', 'types.d.ts', 'node_modules/a/package.json', '.github/workflows/a/b.yml'])(
  '%s starts nothing of ours',
  (path) => {
    expect(kindOf(path)).toBeNull();
  },
);
