import { expect, test } from 'vitest';
import { appendManifests } from '../../src/evidence/append-github.ts';
import type { Github } from '../../src/github/client.ts';
import { ids, chains, codeOf, kept, makeRepository, place, problemOf, type Repository } from './repository.ts';

const one = { attempts: 4, waitMs: 1 };
const folder = (sequence: string, id: string, chain: string = chains[0]): string => `${chain.slice(0, 16)}/${sequence}-${id}`;

/** A client that lets somebody else act right before the branch is moved. */
function interrupted(github: Github, act: () => unknown, times = 1): Github {
  let left = times;
  return {
    ...github,
    ask: async (route, parameters) => {
      if (route.includes('git/refs') && left > 0) {
        left -= 1;
        await act();
      }
      return await github.ask(route, parameters);
    },
  };
}

function parents({ story }: Repository): readonly number[] {
  return story.git.log(['refs/heads/evidence']).map((commit) => commit.parents.length);
}

test('the first manifest makes the branch, without any history before it', async () => {
  const repository = await makeRepository();
  const end = await appendManifests(repository.ask(), place, [kept({ bundle: '{"a":1}\n', log: 'it ran\n' })], one);
  expect(end).toEqual({ added: [folder('000001', ids[0])], problems: [] });
  expect(Object.keys(repository.files())).toEqual(
    ['deploy.log', 'migration-manifest.json', 'migration-manifest.json.sigstore.json'].map((name) => `${folder('000001', ids[0])}/${name}`),
  );
  expect(repository.subjects()).toEqual([`evidence: production 1 ${ids[0]}`]);
  expect(parents(repository)).toEqual([0]);
});

test('one manifest with its bundle takes nine requests', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()], one);
  const before = repository.github.requests.length;
  await appendManifests(repository.ask(), place, [kept({ id: ids[1], sequence: 2, bundle: '{"b":2}\n' })], one);
  expect(repository.github.requests.length - before).toBe(9);
  expect(repository.github.requests.every(({ method, path }) => method !== 'PATCH' || !path.includes('force'))).toBe(true);
});

test('the same manifest again adds nothing, and makes no commit', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()], one);
  expect(await appendManifests(repository.ask(), place, [kept()], one)).toEqual({ added: [], problems: [] });
  expect(repository.subjects()).toHaveLength(1);
});

test('a bundle that comes later is added beside its manifest', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept({ bundle: null })], one);
  expect((await appendManifests(repository.ask(), place, [kept()], one)).added).toEqual([folder('000001', ids[0])]);
  expect(Object.keys(repository.files())).toHaveLength(2);
});

test('other bytes for what is there are refused, and the rest is added', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()], one);
  const end = await appendManifests(repository.ask(), place, [kept({ bundle: '{"other":1}\n' }), kept({ id: ids[1], sequence: 2 })], one);
  expect(end.problems.map(({ code }) => code)).toEqual(['evidence/branch-differs']);
  expect(end.added).toEqual([folder('000002', ids[1])]);
  expect(repository.files()[`${folder('000001', ids[0])}/migration-manifest.json.sigstore.json`]).toBe('{}\n');
});

test('a manifest that is kept already has no second place', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept({ sequence: null })], one);
  const end = await appendManifests(repository.ask(), place, [kept({ sequence: 7 })], one);
  expect(end).toMatchObject({ added: [], problems: [{ code: 'evidence/branch-differs' }] });
});

test('two manifests of one place are a fork, of which nothing is written', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()], one);
  const end = await appendManifests(repository.ask(), place, [kept({ id: ids[1] })], one);
  expect(end).toMatchObject({ added: [], problems: [{ code: 'evidence/branch-fork' }] });
  const both = await appendManifests(repository.ask(), place, [kept({ id: ids[1], sequence: 2 }), kept({ id: ids[2], sequence: 2 })], one);
  expect(both).toMatchObject({ added: [folder('000002', ids[1])], problems: [{ code: 'evidence/branch-fork' }] });
});

test('whoever is slower appends behind the faster one: both are kept, in one line', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()], one);
  const other = kept({ id: ids[2], chain: chains[1] });
  const slow = interrupted(repository.ask(), async () => await appendManifests(repository.ask(), place, [other], one));
  expect((await appendManifests(slow, place, [kept({ id: ids[1], sequence: 2 })], one)).added).toEqual([folder('000002', ids[1])]);
  expect(repository.subjects()).toEqual([`evidence: production 2 ${ids[1]}`, `evidence: production 1 ${ids[2]}`, `evidence: production 1 ${ids[0]}`]);
  expect(parents(repository)).toEqual([1, 1, 0]);
});

test('two that make the branch at the same time are both kept', async () => {
  const repository = await makeRepository();
  const slow = interrupted(repository.ask(), async () => await appendManifests(repository.ask(), place, [kept({ id: ids[1], chain: chains[1] })], one));
  await appendManifests(slow, place, [kept()], one);
  expect(parents(repository)).toEqual([1, 0]);
  expect(Object.keys(repository.files())).toHaveLength(4);
});

test('a fork that comes about meanwhile is seen', async () => {
  const repository = await makeRepository();
  const slow = interrupted(repository.ask(), async () => await appendManifests(repository.ask(), place, [kept({ id: ids[1] })], one));
  expect(await appendManifests(slow, place, [kept()], one)).toMatchObject({ added: [], problems: [{ code: 'evidence/branch-fork' }] });
  expect(repository.subjects()).toHaveLength(1);
});

test('a branch that is always moved by others is given up on', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()], one);
  const { story } = repository;
  const somebody = story.person('eve');
  const slow = interrupted(repository.ask(), () => void story.directPush({ by: somebody, branch: 'evidence', files: { note: String(story.newId()) } }), 99);
  expect(await codeOf(appendManifests(slow, place, [kept({ id: ids[1], sequence: 2 })], one))).toBe('evidence/branch-busy');
});

test('a token that may not write is told which permission it lacks', async () => {
  const repository = await makeRepository();
  const problem = await problemOf(appendManifests(repository.ask({ contents: 'read' }), place, [kept()], one));
  expect(problem).toMatchObject({ code: 'github/forbidden', remedy: expect.stringContaining('contents: write') });
});

test.each([
  ['a ruleset that asks for pull requests', { kind: 'ruleset' }, 'the rule pull_request of ruleset'],
  ['a branch protection rule', { kind: 'classic' }, 'branch protection rule'],
] as const)('%s is named', async (_, rules, told) => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept()], one);
  repository.story.branchRules('evidence', rules);
  const problem = await problemOf(appendManifests(repository.ask(), place, [kept({ id: ids[1], sequence: 2 })], one));
  expect(problem).toMatchObject({ code: 'evidence/branch-protected', message: expect.stringContaining(told) });
});

test('rules against deletion and force-pushes are in nobody’s way', async () => {
  const repository = await makeRepository();
  repository.story.branchRules('evidence', { direct: true });
  await appendManifests(repository.ask(), place, [kept()], one);
  expect((await appendManifests(repository.ask(), place, [kept({ id: ids[1], sequence: 2 })], one)).added).toHaveLength(1);
});

test('the name of an environment mentions nobody in a commit', async () => {
  const repository = await makeRepository();
  await appendManifests(repository.ask(), place, [kept({ environment: '@ada\nfixes #1' })], one);
  expect(repository.subjects()).toEqual([`evidence: _ada_fixes_1 1 ${ids[0]}`]);
});
