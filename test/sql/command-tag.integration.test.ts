import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Node } from '@pgsql/types';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { commandTag } from '../../src/sql/command-tag.ts';
import { openParser } from '../../src/sql/parser.ts';
import { answeredOtherwise, corpus, notRun } from './tag-corpus.ts';

const parser = await openParser();

function tagOf(sql: string): string | null {
  return commandTag(parse(sql));
}

function parse(sql: string): Node {
  const [statement] = parser.parseMigration({ name: 'a', path: 'a.sql', chunks: [sql] }).statements;
  if (statement === undefined || statement.node === null) throw new Error(`${sql}: ${statement?.reason ?? 'no statement'}`);
  return statement.node;
}

/** A database of this test's own. */
const database = `tags_${String(process.pid)}`;
const admin = new pg.Client(inject('postgresql').adminUrl);
const client = new pg.Client(withDatabase(inject('postgresql').adminUrl, database));

beforeAll(async () => {
  await admin.connect();
  await admin.query(`CREATE DATABASE ${database}`);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.end();
});

/** What CommandComplete says, without its numbers. */
async function run(sql: string): Promise<string> {
  let tag = '';
  const hear = ({ text }: { readonly text: string }): void => {
    tag = text.replace(/(?: \d+)+$/u, '');
  };
  client.connection.on('commandComplete', hear);
  try {
    await client.query(sql);
  } finally {
    client.connection.off('commandComplete', hear);
  }
  return tag;
}

describe('The command tag of a statement', () => {
  it('is the one under which the real server completes it', async () => {
    const answers: (readonly [string, string])[] = [];
    for (const sql of corpus) answers.push([sql, await run(sql).catch((error: unknown) => String(error))]);
    expect(corpus.map((sql) => [sql, tagOf(sql)])).toEqual(answers);
  });

  it('names the command, although the server names what it ran for it', async () => {
    for (const [sql, ours, server] of answeredOtherwise) expect([sql, tagOf(sql), await run(sql)]).toEqual([sql, ours, server]);
    await run('BEGIN');
    await expect(run('SELECT 1/0')).rejects.toThrow();
    expect([tagOf('COMMIT'), await run('COMMIT')]).toEqual(['COMMIT', 'ROLLBACK']);
  });

  it.each(notRun)('of %s is %s', (sql, tag) => {
    expect(tagOf(sql)).toBe(tag);
  });

  it('is tried above for every kind of statement that the parser knows', () => {
    const types = readFileSync(
      createRequire(import.meta.url)
        .resolve('@pgsql/types')
        .replace(/index\.js$/u, 'types.d.ts'),
      'utf8',
    );
    const kinds = new Set(Array.from(types.matchAll(/^ {4}(\w+Stmt): \w+;$/gmu), ([, kind]) => kind));
    for (const part of ['RawStmt', 'SetOperationStmt', 'ReturnStmt', 'PLAssignStmt', 'ReplicaIdentityStmt']) kinds.delete(part);
    const tried = [...corpus, ...answeredOtherwise.map(([sql]) => sql), ...notRun.map(([sql]) => sql)].map((sql) => Object.keys(parse(sql))[0]);
    expect([...kinds].filter((kind) => !tried.includes(kind))).toEqual([]);
    expect(kinds.size).toBeGreaterThan(100);
  });
});

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
