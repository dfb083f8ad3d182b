import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Github } from '../../../src/github/client.ts';
import { commentMarker, isWorthComment, renderComment } from '../../../src/publish/check/comment.ts';
import { writeComment, type CommentPlace } from '../../../src/publish/comment-github.ts';
import { startGitHub, type GitHub } from '../../fakes/github/github.ts';
import type { PullRequest, Permissions } from '../../fakes/github/world.ts';
import { clientOf, openShop } from '../../gates/shop.ts';
import { clean, finding, hostile, hostileReport, migration, project, report } from './reports.ts';

const links = { files: null, run: 'https://github.com/acme/shop/actions/runs/1', commit: 'a'.repeat(40) };

describe('the comment of a check', () => {
  test('has the marker, the verdict, the findings, the plan and a link to the rest', () => {
    const body = renderComment(report({ scope: 'packages/db' }), links);
    expect(body.split('\n')[0]).toBe('<!-- drizzle-attest check scope=packages%2Fdb -->');
    expect(body).toContain('### ⛔ Refused: 1 error, 1 warning, 1 suppressed · <code>packages/db</code>');
    expect(body).toContain('- ❌ [<code>availability/require-concurrent-index-creation</code>](https://github.com/');
    expect(body).toContain(`plan-sha256 \`${project().plan.sha256}\``);
    expect(body).toContain('<a href="https://github.com/acme/shop/actions/runs/1">');
  });

  test('is short, whatever was found', () => {
    const findings = Array.from({ length: 5_000 }, () => finding({ message: '@'.repeat(5_000), place: { path: '$'.repeat(5_000), line: 1 } }));
    const sql = Array.from({ length: 5_000 }, (_, at) => migration(`${String(at)}${'$'.repeat(500)}`, ['SELECT 1;']));
    const body = renderComment(report({ scope: '$'.repeat(300), findings, sql }), links);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain('… and 4990 more.');
    expect(body).toContain('- … and 4985 more');
  });

  test.each(hostile)('mentions nobody and links nowhere with %j', (text) => {
    const body = renderComment({ ...hostileReport(text), scope: text.slice(0, 200) }, links)
      .replace(/^<!-- drizzle-attest check scope=[\w.%!~*'()]* -->/u, '')
      .replace(/`[0-9a-f]{64}`/gu, '');
    const lines = renderComment(hostileReport('x'), links).split('\n').length;
    expect(body.split('\n').length).toBe(lines);
    expect(body).not.toMatch(/[@`]|(?<!&)#\d|!\[|https?:\/\/(?!github\.com\/)|www\.|<(?!\/?(?:code|details|summary|sub|a)\b)/u);
    expect(body).not.toMatch(/(?![\n\u200b])[\p{C}\p{Zl}\p{Zp}]/u);
  });

  test('of one package is not that of another', () => {
    expect(commentMarker({ scope: 'a' })).not.toBe(commentMarker({ scope: 'b' }));
    expect(commentMarker({ scope: 'x --> y' })).toBe('<!-- drizzle-attest check scope=x%20%2D%2D%3E%20y -->');
  });
});

const marker = commentMarker({ scope: '' });
const body = renderComment(report(), links);

const shop = openShop();
let github: GitHub;
let pull: PullRequest;
/** Requests of the tests before this one. */
let earlier = 0;
beforeAll(async () => {
  github = await startGitHub(shop.story);
});
beforeEach(() => {
  pull = shop.story.pullRequest({ by: shop.ada, commits: [{ by: shop.ada, files: { 'drizzle/0001_posts.sql': 'SELECT 1;\n' } }] });
  earlier = github.requests.length;
});
afterEach(() => github.calm());
afterAll(async () => await github.stop());

function client(permissions: Permissions = { contents: 'read', 'pull-requests': 'write' }): Github {
  const run = shop.story.run({ by: shop.ada, pull });
  return clientOf(github, github.startJob(run, shop.story.job(run, { permissions })));
}

const place = (change: Partial<CommentPlace> = {}): CommentPlace => ({
  repository: 'acme/shop',
  pullRequest: pull.number,
  fork: false,
  create: true,
  ...change,
});
const comments = () => shop.story.issues.find(({ number }) => number === pull.number)?.comments ?? [];
const requests = () => github.requests.slice(earlier);
const writes = (): number => requests().filter(({ method }) => method !== 'GET').length;

describe('a pull request', () => {
  test('gets one comment, which is updated where the answer changes and left alone where not', async () => {
    const asked = client();
    expect(await writeComment(asked, place(), marker, body)).toMatchObject({ kind: 'created', url: expect.stringContaining('#issuecomment-') });
    expect(await writeComment(asked, place(), marker, body)).toMatchObject({ kind: 'unchanged' });
    const better = renderComment(clean, links);
    expect(await writeComment(asked, place(), marker, better)).toMatchObject({ kind: 'updated' });
    expect(comments().map((comment) => comment.body)).toEqual([better]);
    expect(writes()).toBe(2);
  });

  test('gets none where there is nothing to tell, unless an earlier one is to be corrected', async () => {
    expect([isWorthComment(clean), isWorthComment(report({ findings: [] })), isWorthComment(report({ sql: [] }))]).toEqual([false, true, true]);
    const asked = client();
    expect(await writeComment(asked, place({ create: false }), marker, body)).toEqual({ kind: 'skipped', reason: expect.stringContaining('nothing to tell') });
    await writeComment(asked, place(), marker, body);
    expect(await writeComment(asked, place({ create: false }), marker, renderComment(clean, links))).toMatchObject({ kind: 'updated' });
  });

  test('gets one for each package that is checked by itself', async () => {
    const asked = client();
    await writeComment(asked, place(), marker, body);
    expect(await writeComment(asked, place(), commentMarker({ scope: 'packages/db' }), renderComment(report({ scope: 'packages/db' }), links))).toMatchObject({
      kind: 'created',
    });
    expect(comments().length).toBe(2);
  });

  test('is found again among hundreds of comments', async () => {
    for (let at = 0; at < 250; at += 1) comments().push({ id: shop.story.newId(), user: shop.ben, body: `comment ${String(at)}`, at: shop.story.tick() });
    const asked = client();
    await writeComment(asked, place(), marker, body);
    expect(await writeComment(asked, place(), marker, body)).toMatchObject({ kind: 'unchanged' });
  });

  test("keeps a person's comment, although it has the marker", async () => {
    comments().push({ id: shop.story.newId(), user: shop.ben, body: `${marker}\nPassed, trust me.`, at: shop.story.tick() });
    expect(await writeComment(client(), place(), marker, body)).toMatchObject({ kind: 'created' });
    expect(comments().map((comment) => comment.body)).toEqual([`${marker}\nPassed, trust me.`, body]);
  });

  test("has a comment of the token's own account updated", async () => {
    comments().push({ id: shop.story.newId(), user: shop.ben, body: `${marker}\nold`, at: shop.story.tick() });
    github.disturb(/GET \/user$/u, { kind: 'answer', status: 200, body: JSON.stringify({ id: shop.ben.id, login: 'ben' }) });
    expect(await writeComment(client(), place(), marker, body)).toMatchObject({ kind: 'updated' });
    expect(comments().map((comment) => comment.body)).toEqual([body]);
  });

  test('from a fork is not asked about at all', async () => {
    expect(await writeComment(client(), place({ fork: true }), marker, body)).toEqual({ kind: 'skipped', reason: expect.stringContaining('fork') });
    expect(requests()).toEqual([]);
  });

  test.each([
    ['read', { contents: 'read', 'pull-requests': 'read' }],
    ['nothing', { contents: 'read' }],
  ] as const)('gets none by a token that may %s, and the reason names the permission', async (_may, permissions) => {
    expect(await writeComment(client(permissions), place(), marker, body)).toEqual({
      kind: 'skipped',
      reason: expect.stringContaining('pull-requests: write'),
    });
    expect(comments()).toEqual([]);
  });

  test.each([
    ['404', { kind: 'status', status: 404 }, 'may not read the comments (404)'],
    ['a used-up limit', { kind: 'primary-limit', resetAt: new Date(4102444800000) }, 'rate limit'],
    ['500 again and again', { kind: 'status', status: 500 }, 'GitHub answered 500'],
    ['a connection that ends', { kind: 'reset' }, 'did not answer'],
    ['another form', { kind: 'answer', status: 200, body: '[{"id":"x"}]' }, 'not of the form'],
  ] as const)('gets no second one where the list of comments is %s', async (_what, fault, reason) => {
    const asked = client();
    github.disturb(/GET .*\/comments/u, fault);
    expect(await writeComment(asked, place(), marker, body)).toEqual({ kind: 'skipped', reason: expect.stringContaining(reason) });
    expect(writes()).toBe(0);
  });

  test('gets none that GitHub would not take', async () => {
    expect(await writeComment(client(), place(), marker, 'x'.repeat(70_000))).toMatchObject({ kind: 'skipped' });
  });
});
