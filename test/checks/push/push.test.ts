import { describe, expect, test } from 'vitest';
import { findPush, pushTexts, type Source } from '../../../src/checks/push/push.ts';

interface Seen {
  readonly severity: string;
  readonly place: string;
  readonly message: string;
}

function find(files: Readonly<Record<string, string>>, allowed: readonly string[] = []): readonly Seen[] {
  const sources: readonly Source[] = Object.entries(files).map(([path, text]) => ({ path, text }));
  return findPush({ sources, unread: [] }, allowed).map(({ severity, message, place }) => ({
    severity,
    message,
    place: `${place?.path ?? ''}:${String(place?.line ?? '')}`,
  }));
}

function packageOf(scripts: Readonly<Record<string, string>>): string {
  return JSON.stringify({ name: 'shop', scripts }, null, 2);
}

const db = { 'package.json': packageOf({ 'db:push': 'drizzle-kit push' }) };

describe('A script of a package', () => {
  test.each([
    ['drizzle-kit push'],
    ['drizzle-kit push --config=drizzle.prod.ts'],
    ['drizzle-kit push:pg'],
    ['npx drizzle-kit push'],
    ['npx -y drizzle-kit@latest push'],
    ['bunx drizzle-kit push'],
    ['bunx --bun drizzle-kit push'],
    ['pnpm dlx drizzle-kit push'],
    ['pnpm exec drizzle-kit push'],
    ['pnpm drizzle-kit push'],
    ['yarn dlx drizzle-kit push'],
    ['yarn drizzle-kit push'],
    ['npm exec -- drizzle-kit push'],
    ['npm exec drizzle-kit -- push'],
    ['bun x drizzle-kit push'],
    ['bun run drizzle-kit push'],
    ['deno run -A npm:drizzle-kit push'],
    ['node ./node_modules/drizzle-kit/bin.cjs push'],
    ['./node_modules/.bin/drizzle-kit push'],
    ['NODE_ENV=x drizzle-kit push'],
    ['cross-env NODE_ENV=x drizzle-kit push'],
    ['dotenv -e .env -- drizzle-kit push'],
    ['pnpm with-env drizzle-kit push'],
    ['doppler run -- drizzle-kit push'],
    ['sudo -E drizzle-kit push'],
    ["sh -c 'drizzle-kit push'"],
    ['concurrently "next dev" "drizzle-kit push"'],
    ['tsc && drizzle-kit push; next'],
    ['yes | drizzle-kit push'],
    ['if [ -n "$X" ]; then drizzle-kit push; fi'],
    ['(cd packages/db && drizzle-kit push)'],
    ['echo $(drizzle-kit push)'],
    ['# first\ndrizzle-kit push'],
  ])('that pushes fires: %s', (command) => {
    expect(find({ 'package.json': packageOf({ go: command }) })).toMatchObject([{ severity: 'warning', place: 'package.json:4' }]);
  });

  test.each([
    ['drizzle-kit generate'],
    ['drizzle-kit migrate'],
    ['drizzle-kit push --help'],
    ['drizzle-kit push --explain --output json'],
    ['echo drizzle-kit push'],
    ["echo 'run drizzle-kit push'"],
    ['printf "drizzle-kit push\\n"'],
    ['grep -r "drizzle-kit push" .'],
    ['grep -rn drizzle-kit push'],
    ['git push origin drizzle-kit'],
    ['git commit -m "drizzle-kit push"'],
    ['notify "drizzle-kit push failed"'],
    ['true # drizzle-kit push'],
    ['npm run db:pushed'],
    ['npm install drizzle-kit'],
    ['cat <<EOF\ndrizzle-kit push\nEOF'],
    ['docker push drizzle-kit'],
  ])('that only names it does not: %s', (command) => {
    expect(find({ 'package.json': packageOf({ go: command }) })).toEqual([]);
  });

  test.each([
    ['db:push', 'warning'],
    ['push', 'warning'],
    ['dev', 'notice'],
    ['predev', 'notice'],
    ['db:push:local', 'notice'],
    ['test:e2e', 'notice'],
    ['start:dev', 'notice'],
    ['build', 'error'],
    ['prebuild', 'error'],
    ['start', 'error'],
    ['postinstall', 'error'],
    ['vercel-build', 'error'],
    ['heroku-postbuild', 'error'],
    ['release', 'error'],
    ['deploy:dev', 'error'],
    ['db:push:prod', 'error'],
    ['db:migrate', 'error'],
  ])('weighs by its name: %s is told as %s', (name, severity) => {
    expect(find({ 'package.json': packageOf({ [name]: 'drizzle-kit push' }) })).toMatchObject([{ severity }]);
  });

  test('with --force is told so', () => {
    expect(find({ 'package.json': packageOf({ 'db:push': 'drizzle-kit push --force' }) })[0]?.message).toBe('script "db:push" → drizzle-kit push --force.');
  });

  test('has its line in a file with tabs', () => {
    expect(find({ 'package.json': '{\n\t"scripts": {\n\t\t"a": "x",\n\t\t"b": "drizzle-kit push"\n\t}\n}\n' })).toMatchObject([{ place: 'package.json:4' }]);
  });
});

describe('A deploy', () => {
  test.each([
    ['npm run db:push'],
    ['npm run-script db:push'],
    ['npm run --silent db:push -- --force'],
    ['pnpm db:push'],
    ['pnpm run db:push'],
    ['pnpm -w db:push'],
    ['pnpm --filter shop db:push'],
    ['pnpm --filter=shop run db:push'],
    ['yarn db:push'],
    ['yarn run db:push'],
    ['yarn workspace shop db:push'],
    ['yarn workspaces foreach -A run db:push'],
    ['bun db:push'],
    ['bun run db:push'],
    ['bun --filter shop db:push'],
    ['run-s lint db:push'],
    ['run-p "db:*"'],
    ['npm-run-all lint db:push'],
    ['concurrently "npm:db:push" "npm:lint"'],
    ['concurrently "npm:db:*"'],
    ['turbo run db:push'],
    ['turbo db:push --filter=shop'],
    ['npx turbo run lint db:push'],
    ['nx db:push shop'],
    ['nx run shop:db:push'],
    ['nx run-many -t lint db:push'],
    ['nx affected --target=db:push'],
    ['lerna run db:push'],
    ['cross-env A=b npm run db:push'],
    ['dotenv -- npm run db:push'],
  ])('that gets there by a script shows the way: %s', (command) => {
    const found = find({ 'package.json': packageOf({ lint: 'eslint .', 'db:push': 'drizzle-kit push', deploy: command }) });
    expect(found).toEqual([
      { severity: 'warning', place: 'package.json:5', message: 'script "db:push" → drizzle-kit push.' },
      { severity: 'error', place: 'package.json:6', message: 'script "deploy" → script "db:push" → drizzle-kit push.' },
    ]);
  });

  test('that gets there by what npm runs around a script shows the way', () => {
    const found = find({ 'package.json': packageOf({ postship: 'drizzle-kit push', ship: 'x', release: 'npm run ship' }) });
    expect(found.map(({ message }) => message)).toContain('script "release" → script "ship" → script "postship" → drizzle-kit push.');
  });

  test('of a workspace gets there through another package', () => {
    const found = find({
      'package.json': packageOf({ deploy: 'cd packages/db && npm run deploy' }),
      'packages/db/package.json': packageOf({ deploy: 'npm run push', push: 'drizzle-kit push' }),
    });
    expect(found.map(({ place }) => place)).toEqual(['packages/db/package.json:5', 'packages/db/package.json:4', 'package.json:4']);
    expect(found.at(-1)?.message).toBe(
      'script "deploy" → script "deploy" (packages/db/package.json) → script "push" (packages/db/package.json) → drizzle-kit push.',
    );
  });

  test('that runs another package with a script of the same name is left alone', () => {
    const found = find({
      'apps/web/package.json': packageOf({ deploy: 'npm run setup', setup: 'x' }),
      'apps/db/package.json': packageOf({ setup: 'drizzle-kit push' }),
    });
    expect(found).toMatchObject([{ place: 'apps/db/package.json:4' }]);
  });

  test('by a task of turbo gets there through what the task depends on', () => {
    const turbo = '{\n  // the order\n  "tasks": {\n    "build": { "dependsOn": ["^build", "db:push"] },\n  }\n}\n';
    const found = find({ ...db, 'turbo.json': turbo, '.github/workflows/ci.yml': 'jobs:\n  a:\n    steps:\n      - run: npx turbo build\n' });
    expect(found.map(({ message }) => message)).toContain('job "a" → task "build" (turbo.json) → script "db:push" (package.json) → drizzle-kit push.');
  });

  test('that calls itself ends', () => {
    expect(find({ 'package.json': packageOf({ deploy: 'npm run build', build: 'npm run deploy' }) })).toEqual([]);
  });
});

const steps = (run: string): string => `on: push\njobs:\n  ship:\n    runs-on: x\n    steps:\n      - name: Ship it\n        run: ${run}\n`;

describe('A file of another kind', () => {
  test.each([
    ['.github/workflows/deploy.yml', steps('npm run db:push'), 'error', 7, 'step "Ship it"'],
    ['.github/workflows/deploy.yaml', steps('|\n          echo first\n          npm ci\n          npx drizzle-kit push'), 'error', 10, 'step "Ship it"'],
    ['.github/workflows/deploy.yml', steps('>-\n          npx\n          drizzle-kit push'), 'error', 8, 'step "Ship it"'],
    [
      '.github/workflows/deploy.yml',
      'jobs:\n  a:\n    steps:\n      - uses: x/ssh@v1\n        with:\n          script: |\n            cd app\n            npm run db:push\n',
      'error',
      8,
      'job "a"',
    ],
    ['.github/actions/ship/action.yml', 'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: npm run db:push\n', 'error', 5, '"run"'],
    ['.gitlab-ci.yml', 'ship:\n  script:\n    - npm ci\n    - npm run db:push\n', 'error', 4, '"1"'],
    ['Dockerfile', 'FROM node\nRUN npm ci \\\n  # and then\n  && npm run db:push\n', 'error', 2, 'RUN'],
    ['docker/Dockerfile.prod', 'FROM node\nCMD ["npm", "run", "db:push"]\n', 'error', 2, 'CMD'],
    ['api.Dockerfile', 'FROM node\nRUN --mount=type=cache,target=/x <<EOF\nset -e\nnpx drizzle-kit push\nEOF\n', 'error', 4, 'RUN'],
    ['Containerfile', 'ENTRYPOINT ["sh", "-c", "npm run db:push && node server.js"]\n', 'error', 1, 'ENTRYPOINT'],
    ['docker-compose.yml', 'services:\n  web:\n    command: sh -c "npm run db:push && npm start"\n', 'error', 3, 'service "web"'],
    ['docker-compose.yml', 'services:\n  web:\n    command: >\n      sh -c "\n        npm ci\n\n        npm run db:push"\n', 'error', 7, 'service "web"'],
    ['ci/action.yml', 'runs:\n  steps:\n    - run: |\n        sh -c "\n          npm run db:push\n        "\n', 'error', 5, '"run"'],
    ['compose.prod.yaml', 'services:\n  web:\n    command:\n      - npx\n      - drizzle-kit\n      - push\n', 'error', 4, 'service "web"'],
    ['Procfile', 'web: node server.js\nrelease: npm run db:push\n', 'error', 2, 'process "release"'],
    ['netlify.toml', '[build]\n  command = "npm run db:push && next build"\n', 'error', 2, '"command"'],
    ['fly.toml', '[deploy]\nrelease_command = "npx drizzle-kit push --force"\n', 'error', 2, '"release_command"'],
    ['vercel.json', '{\n  "buildCommand": "npm run db:push && next build"\n}', 'error', 2, '"buildCommand"'],
    ['vercel.json', '{\n  "devCommand": "drizzle-kit push && next dev"\n}', 'notice', 2, '"devCommand"'],
    ['render.yaml', 'services:\n  - type: web\n    preDeployCommand: npm run db:push\n', 'error', 3, 'service "0"'],
    ['app.json', '{ "scripts": { "postdeploy": "npm run db:push" } }', 'error', 1, '"postdeploy"'],
    ['Makefile', 'deploy: build\n\t@npx drizzle-kit push\n', 'error', 2, 'target "deploy"'],
    ['Makefile', 'migrate:\n\tcd x && \\\n\tnpx drizzle-kit push\n', 'error', 2, 'target "migrate"'],
    ['justfile', 'deploy env="x": build\n    npx drizzle-kit push\n', 'error', 2, 'recipe "deploy"'],
    ['scripts/deploy.sh', '#!/bin/bash\nset -e\nnpx drizzle-kit push\n', 'error', 3, 'scripts/deploy.sh'],
    ['scripts/setup.sh', 'ssh host <<EOF\nnpx drizzle-kit push\nEOF\n', 'warning', 2, 'scripts/setup.sh'],
    ['.husky/post-merge', 'npx drizzle-kit push\n', 'warning', 1, 'hook "post-merge"'],
    ['lefthook.yml', 'post-merge:\n  commands:\n    db:\n      run: npx drizzle-kit push\n', 'warning', 4, '"run"'],
    ['apps/db/project.json', '{ "targets": { "deploy": { "options": { "command": "drizzle-kit push" } } } }', 'error', 1, 'task "deploy"'],
  ])('fires: %s', (path, text, severity, line, label) => {
    const found = find({ ...db, [path]: text }).filter(({ place }) => place.startsWith(`${path}:`));
    expect(found).toMatchObject([{ severity, place: `${path}:${line}` }]);
    expect(found[0]?.message).toMatch(new RegExp(`^${label} → `, 'u'));
  });

  test.each([
    ['.github/workflows/deploy.yml', `# npm run db:push\n${steps('npm run db:migrate # not npm run db:push')}`],
    ['.github/workflows/deploy.yml', steps('echo "npm run db:push"')],
    ['.github/workflows/deploy.yml', `name: drizzle-kit push\n${steps('npm test')}`],
    ['.github/workflows/deploy.yml', steps('|\n          cat > note.md <<EOF\n          npx drizzle-kit push\n          EOF')],
    ['Dockerfile', '# RUN npx drizzle-kit push\nFROM node\nLABEL note="drizzle-kit push"\n'],
    ['docker-compose.yml', 'services:\n  web:\n    # command: npm run db:push\n    environment:\n      NOTE: npm run db:push\n'],
    ['Procfile', '# release: npm run db:push\nweb: node server.js\n'],
    ['netlify.toml', '[build]\n  # command = "npm run db:push"\n  command = "next build"\n'],
    ['Makefile', '# drizzle-kit push\nhelp:\n\t@echo "drizzle-kit push"\n'],
    ['deploy.sh', '# npx drizzle-kit push\necho done\n'],
    ['README.md', 'npx drizzle-kit push\n'],
    ['node_modules/x/deploy.sh', 'npx drizzle-kit push\n'],
  ])('does not: %s', (path, text) => {
    expect(find({ ...db, [path]: text }).filter(({ place }) => place.startsWith(`${path}:`))).toEqual([]);
  });

  test('is reached through make, a shell script and code', () => {
    const found = find({
      'scripts/push.ts': "import { pushSchema } from 'drizzle-kit/api';\nawait pushSchema(schema, db);\n",
      'scripts/setup.sh': 'tsx scripts/push.ts\n',
      Makefile: 'ship: prepare\n\nprepare:\n\t./scripts/setup.sh\n',
      Dockerfile: 'RUN make ship\n',
    });
    expect(found.map(({ message }) => message)).toContain(
      'RUN → target "ship" (Makefile) → target "prepare" (Makefile) → scripts/setup.sh → push.ts → pushSchema().',
    );
  });
});

describe('Code', () => {
  test.each([
    ["import { pushSchema } from 'drizzle-kit/api';\n", 1],
    ['import {\n  generateDrizzleJson,\n  pushMySQLSchema as push,\n} from "drizzle-kit/api";\n', 1],
    ["import { pushSchema } from 'drizzle-kit/api-postgres';\n", 1],
    ["import { push } from 'drizzle-kit/cli';\n", 1],
    ["const { pushSQLiteSchema } = require('drizzle-kit/api');\n", 1],
    ["\nconst { pushSchema } = await import('drizzle-kit/api');\n", 2],
    ["import * as kit from 'drizzle-kit/api';\n\nawait kit.pushSchema(a, b);\n", 3],
    ["execSync('npx drizzle-kit push', { stdio: 'inherit' });\n", 1],
    ["spawn('npx', ['drizzle-kit', 'push', '--force']);\n", 1],
    ['await $`pnpm drizzle-kit push`;\n', 1],
  ])('that pushes fires: %j', (text, line) => {
    expect(find({ 'src/db.ts': text })).toMatchObject([{ severity: 'warning', place: `src/db.ts:${line}` }]);
  });

  test.each([
    ["import { generateMigration } from 'drizzle-kit/api';\n"],
    ["import type { pushSchema } from 'drizzle-kit/api';\n"],
    ["// import { pushSchema } from 'drizzle-kit/api';\n"],
    ["/* import { pushSchema } from 'drizzle-kit/api'; */\n"],
    ["import { pushSchema } from './mine.ts';\n"],
    ["throw new Error('Run drizzle-kit push first');\n"],
    ["console.log('npx drizzle-kit push');\n"],
    ["import { defineConfig } from 'drizzle-kit';\nlist.push(1);\n"],
  ])('that does not push does not: %j', (text) => {
    expect(find({ 'src/db.ts': text })).toEqual([]);
  });

  test('of tests is a notice', () => {
    expect(find({ 'test/db.ts': "import { pushSchema } from 'drizzle-kit/api';\n" })).toMatchObject([{ severity: 'notice' }]);
  });
});

describe('The policy', () => {
  test.each([['package.json'], ['package.json#deploy']])('makes an allowed place a notice that says so: %s', (allowed) => {
    expect(find({ 'package.json': packageOf({ deploy: 'drizzle-kit push' }) }, [allowed])).toEqual([
      { severity: 'notice', place: 'package.json:4', message: 'script "deploy" → drizzle-kit push (allowed by the check configuration file).' },
    ]);
  });

  test('does not make those who call an allowed script allowed', () => {
    const found = find({ ...db, Procfile: 'release: npm run db:push\n' }, ['package.json#db:push']);
    expect(found.map(({ severity }) => severity)).toEqual(['notice', 'error']);
  });
});

describe('Hostile input', () => {
  const hostile = 'x"\n::error::boo\n\u202e';

  test('has nothing of it in a message but on one line, escaped', () => {
    const found = find({ 'package.json': packageOf({ [`deploy ${hostile}`]: 'drizzle-kit push' }), 'package\n.json': '{' });
    for (const { message } of found) expect(message).not.toMatch(/[\n\u202e]/u);
    expect(found).toHaveLength(1);
  });

  test.each([
    ['package.json', '{ "scripts": '],
    ['package.json', '['.repeat(100_000)],
    ['.github/workflows/a.yml', 'a: [\n'],
    ['.github/workflows/a.yml', `a: ${'{a: '.repeat(20_000)}`],
  ])('that is no %s is told', (path, text) => {
    expect(find({ [path]: text })).toMatchObject([{ severity: 'warning', message: expect.stringContaining('was not understood') }]);
  });

  test('of many aliases is read once', () => {
    const bomb = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`), 'run: drizzle-kit push'].join('\n');
    expect(find({ '.github/workflows/a.yml': bomb })).toHaveLength(1);
  });

  test('of 10,000 scripts in a chain is followed to its end', () => {
    const scripts = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`s${at}`, `npm run s${at + 1}`]));
    const found = find({ 'package.json': packageOf({ ...scripts, s10000: 'drizzle-kit push' }), Procfile: 'web: npm run s0\n' });
    expect(found.map(({ place }) => place)).toEqual(['package.json:10004', 'Procfile:1']);
  });

  test.each(['/', '/tmp', '/tmp/base', '..', '../..', '../other'])('of a step that works in %s is followed', (folder) => {
    const workflow = `jobs:\n  a:\n    steps:\n      - run: npm run db:push\n        working-directory: ${folder}\n`;
    expect(find({ ...db, '.github/workflows/ci.yml': workflow })).toHaveLength(2);
  });

  test('of 2,000 patterns is cut and told', () => {
    const scripts = Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`s${at}`, `run-s "*${at}*"`]));
    expect(find({ 'package.json': packageOf(scripts) })).toMatchObject([{ message: expect.stringContaining('more ways than are followed') }]);
  });

  test.each([
    ['quotes', `${'"'.repeat(400_000)} drizzle-kit push`],
    ['here-documents', '<<A\n'.repeat(200_000)],
    ['substitutions', '$('.repeat(400_000)],
    ['backslashes', '\\'.repeat(900_000)],
    ['one word', 'a'.repeat(1_000_000)],
  ])('of a megabyte of %s ends', (_, text) => {
    expect(() => find({ 'a.sh': text })).not.toThrow();
  });

  test('of a megabyte of code that is all strings and imports ends', () => {
    const text = `${'import {'.repeat(60_000)}${"exec('".repeat(60_000)} 'drizzle-kit/api'`;
    expect(() => find({ 'a.ts': text })).not.toThrow();
  });
});

test('Every rule has words of its own', () => {
  for (const { id, cause, remedy } of pushTexts) expect([id.startsWith('push/'), cause.endsWith('.'), remedy.endsWith('.')]).toEqual([true, true, true]);
});
