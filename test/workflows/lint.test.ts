/** Workflows and actions by two linters, and by the rules that this project has for its own. */
import { expect, test } from 'vitest';
import { isAlias, isMap, isPair, isScalar, parseDocument, visit, type Pair, type YAMLMap } from 'yaml';
import { actions, exampleWorkflows, readText, remarksOfActionlint, remarksOfLanguageService, workflows, type Remark } from './lint.ts';

interface Ignored {
  readonly message: RegExp;
  readonly reason: string;
}

/** A remark that is not right, each with the reason. One that nobody makes any more has to go. */
const ignoredOfLanguageService: readonly Ignored[] = [
  { message: /^Context access might be invalid: 5432$/u, reason: 'The port is mapped by `ports`, in the long form 5432/tcp, which the service does not read.' },
];

const ignoredOfActionlint: readonly Ignored[] = [
  {
    message: /^specifying action "\$\/[a-z]+" in invalid format because ref is missing/u,
    reason: 'The syntax for an action of the same repository came later.',
  },
  {
    message: /^"(?:with|secrets)" section is alias node but mapping node is expected/u,
    reason: 'GitHub came to read anchors of YAML later; the language service follows them.',
  },
  { message: /^unexpected key "queue" for "concurrency" section/u, reason: 'The queue of a concurrency group came later.' },
];

function judge(remarks: readonly Remark[], ignored: readonly Ignored[]): { readonly remarks: readonly string[]; readonly unused: readonly string[] } {
  return {
    remarks: remarks
      .filter(({ message }) => !ignored.some((entry) => entry.message.test(message)))
      .map(({ file, line, message }) => `${file}:${line}: ${message}`),
    unused: ignored.filter((entry) => !remarks.some(({ message }) => entry.message.test(message))).map(({ message }) => message.source),
  };
}

test('the language service of GitHub finds nothing in workflows and actions', async () => {
  const remarks = await Promise.all([...workflows, ...actions].map((file) => remarksOfLanguageService(file)));
  expect(judge(remarks.flat(), ignoredOfLanguageService)).toEqual({ remarks: [], unused: [] });
});

test('the language service reads the inputs of the actions and workflows that are used', async () => {
  const call = `on: push\njobs:\n  a: { uses: ./.github/workflows/deploy.yml, with: { environment: a, nothing: b } }\n`;
  expect((await remarksOfLanguageService('.github/workflows/caller.yml', call)).map(({ message }) => message)).toEqual([
    'Invalid input, nothing is not defined in the referenced workflow.',
  ]);
  const use = `on: push\njobs:\n  a: { runs-on: ubuntu-24.04, steps: [{ uses: $/action, with: { nothing: b } }] }\n`;
  expect((await remarksOfLanguageService('.github/workflows/user.yml', use)).map(({ message }) => message)).toContain("Invalid action input 'nothing'");
});

test('actionlint finds nothing in workflows', async () => {
  expect(judge(await remarksOfActionlint(workflows), ignoredOfActionlint)).toEqual({ remarks: [], unused: [] });
});

test('actionlint is heard', async () => {
  const remarks = await remarksOfActionlint(['test/workflows/bad/workflow.yml']);
  expect(remarks.map(({ message }) => message).join('\n')).toMatch(/undefined variable "nothing"/u);
});

test.each(workflows)('%s grants nothing on top, and in each job only what has a reason', (file) => {
  const text = readText(file);
  const document = parseDocument(text);
  const top = document.get('permissions');
  expect(isMap(top) ? top.items : null, 'permissions on top').toEqual([]);
  const found: string[] = [];
  for (const [id, job] of jobsOf(file)) {
    const permissions = job.get('permissions', true);
    if (!isMap(permissions)) found.push(`${id} has no permissions`);
    else for (const pair of permissions.items) if (commentOf(text, pair) === '') found.push(`${id}: ${String(pair.key)} has no reason`);
  }
  expect(found).toEqual([]);
});

test.each([...workflows, ...actions])('%s uses only what is pinned, with its version beside it', (file) => {
  const found = eachOf(file, 'uses').filter(({ value, comment }) => {
    if (/^(?:\.\/|\$\/)/u.test(value)) return false;
    // This project is called by the tag that its users follow.
    if (exampleWorkflows.includes(file) && /^drizzle-attest\/drizzle-attest[/@]/u.test(value)) return false;
    return !(/@[0-9a-f]{40}$/u.test(value) && /^v\d+\.\d+\.\d+$/u.test(comment));
  });
  expect(found).toEqual([]);
});

test.each([...workflows, ...actions])('%s brings nothing into a script but by the environment', (file) => {
  expect(eachOf(file, 'run').filter(({ value }) => value.includes('${{'))).toEqual([]);
});

test.each([...workflows, ...actions])('%s leaves no token in a checkout', (file) => {
  const left: string[] = [];
  visit(parseDocument(readText(file)), {
    Map: (_key, step) => {
      const uses = step.get('uses');
      if (typeof uses === 'string' && uses.startsWith('actions/checkout@') && step.getIn(['with', 'persist-credentials']) !== false) left.push(uses);
    },
  });
  expect(left).toEqual([]);
});

test('an action is pinned to one commit everywhere', () => {
  const commits = new Map<string, Set<string>>();
  for (const file of [...workflows, ...actions])
    for (const { value, comment } of eachOf(file, 'uses')) {
      const [name = '', commit = ''] = value.split('@');
      if (/^[0-9a-f]{40}$/u.test(commit)) commits.set(name, (commits.get(name) ?? new Set()).add(`${commit} ${comment}`));
    }
  expect([...commits].filter(([, pins]) => pins.size > 1).map(([name, pins]) => [name, ...pins])).toEqual([]);
});

function jobsOf(file: string): readonly (readonly [string, YAMLMap])[] {
  const jobs = parseDocument(readText(file)).get('jobs');
  return isMap(jobs) ? jobs.items.flatMap(({ key, value }) => (isMap(value) ? [[String(key), value] as const] : [])) : [];
}

/** What stands behind a pair on its line. */
function commentOf(text: string, { value }: Pair): string {
  const end = isScalar(value) ? (value.range?.[1] ?? 0) : 0;
  return /^[^\n]*?#\s*(?<comment>[^\n]+)/u.exec(text.slice(end))?.groups?.['comment']?.trim() ?? '';
}

interface Found {
  readonly value: string;
  readonly comment: string;
}

function eachOf(file: string, key: string): readonly Found[] {
  const text = readText(file);
  const found: Found[] = [];
  visit(parseDocument(text), {
    Pair: (_key, pair) => {
      if (isPair(pair) && isScalar(pair.key) && pair.key.value === key && isScalar(pair.value) && !isAlias(pair.value))
        found.push({ value: String(pair.value.value), comment: commentOf(text, pair) });
    },
  });
  return found;
}
