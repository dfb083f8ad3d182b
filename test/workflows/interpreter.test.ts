import { expect, test } from 'vitest';
import { makeWorkflow, path } from './stage.ts';

test('a script runs in bash with what the runner gives it', async () => {
  const { actions, ada } = await makeWorkflow(`
name: test
on: push
env: { A: workflow, B: workflow, C: workflow }
jobs:
  one:
    runs-on: ubuntu-latest
    env: { B: job, C: job }
    outputs: { said: '\${{ steps.say.outputs.said }}', lines: '\${{ steps.say.outputs.lines }}' }
    steps:
      - id: say
        env: { C: step }
        run: |
          echo "$A $B $C on $GITHUB_REF_NAME by $GITHUB_ACTOR"
          echo "said=$C" >> "$GITHUB_OUTPUT"
          printf 'lines<<END\\na\\nb\\nEND\\n' >> "$GITHUB_OUTPUT"
          echo "LATER=yes" >> "$GITHUB_ENV"
          echo "# page" >> "$GITHUB_STEP_SUMMARY"
          mkdir bin; printf '#!/bin/sh\\necho found' > bin/tool; chmod +x bin/tool; echo "$PWD/bin" >> "$GITHUB_PATH"
      - run: echo "$LATER \${{ env.LATER }} $(tool) \${{ steps.say.conclusion }}"
  two:
    needs: one
    runs-on: ubuntu-latest
    steps:
      - run: cat <<< '\${{ needs.one.outputs.said }} \${{ needs.one.result }} \${{ toJSON(needs.one.outputs.lines) }}'
`);
  const result = await actions().run({ event: 'push', by: ada, workflow: path });
  expect(result.conclusion, result.text()).toBe('success');
  expect(result.job('one').log).toContain('workflow job step on main by ada');
  expect(result.job('one').log).toContain('yes yes found success');
  expect(result.job('one').outputs).toEqual({ said: 'step', lines: 'a\nb' });
  expect(result.job('one').summary).toBe('# page\n');
  expect(result.job('two').log).toContain(String.raw`step success "a\nb"`);
});

const job = (steps: string, more = ''): string => `on: { push: , workflow_dispatch: , pull_request: }
jobs:
  one:
    runs-on: ubuntu-latest
${more}
    steps:
${steps}`;

test('a shell that is named stops at a pipe that fails, and the usual one does not', async () => {
  const { actions, ada } = await makeWorkflow(job('      - run: false | true\n      - run: false | true\n        shell: bash\n      - run: echo never'));
  const { steps } = (await actions().run({ event: 'push', by: ada, workflow: path })).job('one');
  expect(steps.map(({ conclusion }) => conclusion)).toEqual(['success', 'failure', 'skipped']);
});

test('steps run after a failure where their condition asks for it', async () => {
  const { actions, ada } = await makeWorkflow(
    job(`      - run: exit 3
        id: bad
        continue-on-error: true
      - run: echo "\${{ steps.bad.outcome }} \${{ steps.bad.conclusion }} \${{ job.status }}"
      - run: exit 4
      - run: echo usual
      - if: failure()
        run: echo failed
      - if: \${{ !cancelled() }}
        run: echo "not cancelled, \${{ job.status }}"
      - if: always() && steps.bad.outcome == 'success'
        run: echo no`),
  );
  const result = await actions().run({ event: 'push', by: ada, workflow: path });
  const { steps, log, conclusion } = result.job('one');
  expect(steps.map((step) => step.conclusion)).toEqual(['success', 'success', 'failure', 'skipped', 'success', 'success', 'skipped']);
  expect(log).toContain('failure success success');
  expect(log).toContain('not cancelled, failure');
  expect([conclusion, result.conclusion]).toEqual(['failure', 'failure']);
});

test('needs, conditions and skipping go as far as GitHub lets them', async () => {
  const { actions, ada } = await makeWorkflow(`on: push
jobs:
  bad: { runs-on: x, steps: [{ run: exit 1 }] }
  skipped: { needs: bad, runs-on: x, steps: [{ run: echo }] }
  always: { needs: skipped, if: always(), runs-on: x, steps: [{ run: 'echo "\${{ needs.skipped.result }}"' }] }
  behind: { needs: always, runs-on: x, steps: [{ run: echo }] }
  not-failed: { needs: always, if: '!failure()', runs-on: x, steps: [{ run: echo }] }
  forgiven: { runs-on: x, continue-on-error: true, steps: [{ run: exit 1 }] }
  after: { needs: forgiven, runs-on: x, steps: [{ run: echo }] }`);
  const result = await actions().run({ event: 'push', by: ada, workflow: path });
  const ends = Object.fromEntries(result.jobs.map(({ name, conclusion }) => [name, conclusion]));
  expect(ends).toEqual({
    bad: 'failure',
    skipped: 'skipped',
    always: 'success',
    behind: 'skipped',
    'not-failed': 'skipped',
    forgiven: 'failure',
    after: 'success',
  });
  expect(result.job('always').log).toContain('skipped');
});

test('a matrix has its legs, with more and without some, and stops at the first failure', async () => {
  const { actions, ada } = await makeWorkflow(`on: push
jobs:
  list: { runs-on: x, outputs: { all: '\${{ steps.l.outputs.all }}' }, steps: [{ id: l, run: 'echo ''all=[{"name":"eu"},{"name":"us"},{"name":"ap"}]'' >> "$GITHUB_OUTPUT"' }] }
  grid:
    runs-on: x
    strategy:
      matrix:
        os: [a, b]
        version: [1, 2]
        exclude: [{ os: a, version: 1 }]
        include: [{ os: b, version: 2, extra: yes }, { os: c }]
    steps: [{ run: 'echo "\${{ toJSON(matrix) }} \${{ strategy.job-total }}"' }]
  each:
    needs: list
    name: \${{ matrix.target.name }}
    runs-on: x
    strategy: { max-parallel: 1, matrix: { target: '\${{ fromJSON(needs.list.outputs.all) }}' } }
    steps: [{ run: 'test "\${{ matrix.target.name }}" != us' }]
  empty: { needs: list, runs-on: x, strategy: { matrix: { a: '\${{ fromJSON(''[]'') }}' } }, steps: [{ run: echo }] }`);
  const result = await actions().run({ event: 'push', by: ada, workflow: path });
  const ends = result.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`);
  expect(ends.filter((end) => end.startsWith('grid')).sort()).toEqual([
    'grid (a, 2): success',
    'grid (b, 1): success',
    'grid (b, 2, yes): success',
    'grid (c): success',
  ]);
  expect(ends.filter((end) => /^(?:eu|us|ap)/u.test(end))).toEqual(['eu: success', 'us: failure', 'ap: cancelled']);
  expect(result.job('empty').annotations.map(({ message }) => message)).toEqual(["Matrix vector 'a' does not contain any values"]);
});

test('what is masked is in no log, and an output that holds it is left out', async () => {
  const { actions, ada } = await makeWorkflow(
    job(
      `      - id: s
        env: { KEY: '\${{ secrets.KEY }}' }
        run: |
          echo "key $KEY"; echo "::add-mask::soft"; echo a soft voice | sed s/^/so:/
          echo "::error file=a.sql,line=3::bad%0A$KEY"
          echo "key=$KEY" >> "$GITHUB_OUTPUT"; echo "other=fine" >> "$GITHUB_OUTPUT"
      - run: echo "token \${{ github.token }}"`,
      `    outputs: { key: '\${{ steps.s.outputs.key }}', other: '\${{ steps.s.outputs.other }}' }`,
    ),
  );
  const result = await actions({ secrets: { repository: { KEY: 'hunter2' } } }).run({ event: 'push', by: ada, workflow: path });
  const { log, outputs, annotations } = result.job('one');
  expect(log).toContain('key ***');
  expect(log).toContain('so:a *** voice');
  expect(log).not.toMatch(/hunter2|so:a soft|ghs_/u);
  expect(outputs).toEqual({ other: 'fine' });
  expect(annotations).toEqual([
    { level: 'error', message: 'bad\n***', properties: 'file=a.sql,line=3' },
    { level: 'warning', message: "Skip output 'key' since it may contain secret." },
  ]);
});

test('a job and a step that take too long are ended', async () => {
  const { actions, ada } = await makeWorkflow(
    job(`      - run: sleep 60
        timeout-minutes: 5
      - if: failure()
        run: echo tidied`),
  );
  const result = await actions({ minuteMs: 40 }).run({ event: 'push', by: ada, workflow: path });
  expect(result.job('one').conclusion).toBe('failure');
  expect(result.job('one').log).toContain('has timed out after 5 minutes');
  expect(result.job('one').log).toContain('tidied');
  const { actions: others, ada: eve } = await makeWorkflow(
    job(`      - run: sleep 60\n      - if: always()\n        run: echo "\${{ job.status }}"`, '    timeout-minutes: 5'),
  );
  const late = (await others({ minuteMs: 40 }).run({ event: 'push', by: eve, workflow: path })).job('one');
  expect(late.conclusion).toBe('cancelled');
  expect(late.log).toMatch(/^cancelled$/mu);
});

test('a run that somebody cancels runs what asks to be run always', async () => {
  const stop = new AbortController();
  const { actions, ada } = await makeWorkflow(`on: push
jobs:
  long: { runs-on: x, steps: [{ run: 'echo begun; sleep 60' }] }
  next: { needs: long, runs-on: x, steps: [{ run: echo }] }
  tidy: { needs: [long, next], if: always(), runs-on: x, steps: [{ run: 'echo "\${{ needs.long.result }}"' }] }`);
  const result = await actions({ onLine: (_job, line) => (line === 'begun' ? stop.abort() : undefined) }).run({
    event: 'push',
    by: ada,
    workflow: path,
    signal: stop.signal,
  });
  expect(result.job('long').conclusion).toBe('cancelled');
  expect(result.job('next').conclusion).toBe('skipped');
  expect(result.job('tidy').conclusion).toBe('success');
  expect(result.job('tidy').log).toContain('cancelled');
});

test('defaults, working directories, hashes and formats are as written', async () => {
  const { actions, ada } = await makeWorkflow(
    job(
      `      - uses: actions/checkout@v7
      - run: echo "$PWD \${{ hashFiles('**/*.lock') != '' }} \${{ hashFiles('none') == '' }} \${{ format('{0}-{1}', 'a', 2) }} \${{ join(fromJSON('["x","y"]'), '+') }}"
      - working-directory: .
        run: basename "$PWD"`,
      '    defaults: { run: { working-directory: app, shell: bash } }',
    ),
    { 'app/a.lock': 'x' },
  );
  const { log } = (await actions().run({ event: 'push', by: ada, workflow: path })).job('one');
  expect(log).toMatch(/shop\/app true true a-2 x\+y/u);
  expect(log).toContain('\nshop\n');
});
