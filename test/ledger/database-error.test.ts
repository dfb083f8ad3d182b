import { describe, expect, it } from 'vitest';
import { connectProblem, isLost, parseDriverError, queryProblem } from '../../src/ledger/database-error.ts';

function thrown(code: string | undefined, message = 'secret-host:5432'): unknown {
  return Object.assign(new Error(message), { code });
}

describe('an error while connecting', () => {
  it.each([
    ['ECONNREFUSED', 'database/unreachable'],
    ['ENOTFOUND', 'database/unreachable'],
    ['EAI_AGAIN', 'database/unreachable'],
    ['ETIMEDOUT', 'database/unreachable'],
    ['ECONNRESET', 'database/unreachable'],
    ['57P03', 'database/unreachable'],
    ['53300', 'database/unreachable'],
    ['28P01', 'database/authentication-failed'],
    ['28000', 'database/authentication-failed'],
    ['3D000', 'database/not-found'],
    ['42501', 'database/permission-denied'],
    ['CERT_HAS_EXPIRED', 'database/tls-refused'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'database/tls-refused'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'database/tls-refused'],
    ['42704', 'database/query-failed'],
  ])('%s is %s, and says no more than that', (code, expected) => {
    const problem = connectProblem(thrown(code));
    expect(problem).toMatchObject({ code: expected });
    expect(problem.message).toContain(code);
    if (code !== '42704') expect(`${problem.message}${problem.remedy}`).not.toContain('secret');
    expect(problem.cause).toBeUndefined();
  });

  it.each([
    ['unsupported startup parameter: lock_timeout', 'database/transaction-pooler'],
    ['unsupported startup parameter in options: search_path', 'database/transaction-pooler'],
    ['no such database: secret', 'database/not-found'],
    ['password authentication failed', 'database/authentication-failed'],
  ])("a pooler's 08P01 is told by its words: %s", (message, expected) => {
    expect(connectProblem(thrown('08P01', message))).toMatchObject({ code: expected });
  });
});

describe('an error of a query', () => {
  it.each(['57P01', '57P05', '08006', 'ECONNRESET', 'EPIPE'])('%s is a lost connection', (code) => {
    expect(queryProblem(thrown(code))).toMatchObject({ code: 'database/connection-lost' });
  });

  it.each(['Connection terminated unexpectedly', 'Query read timeout', 'Client has encountered a connection error and is not queryable'])(
    '"%s" is a lost connection',
    (message) => {
      expect(isLost(parseDriverError(thrown(undefined, message)))).toBe(true);
    },
  );

  it('of rights is a missing right', () => {
    expect(queryProblem(thrown('42501', 'permission denied for table t'))).toMatchObject({ code: 'database/permission-denied' });
  });

  it.each([
    ['42501', /^The role lacks a right .* Then run again\.$/u],
    ['53100', /disk of the server is full.* Then run again\.$/u],
    ['25006', /primary server/u],
    ['40P01', /deadlock/u],
    ['XX001', /in its log/u],
    ['57P01', /restarted, or an administrator ended the session.* Then run again\.$/u],
    ['25P03', /idle_in_transaction_session_timeout/u],
    ['57014', /holds a lock on the ledger table/u],
    ['22012', /^Look for this SQLSTATE in the log of the server\.$/u],
  ])('%s has the remedy of its cause', (code, remedy) => {
    expect(queryProblem(thrown(code)).remedy).toMatch(remedy);
  });

  it('of another kind is told with its SQLSTATE', () => {
    expect(queryProblem(thrown('53100', 'could not extend file'))).toMatchObject({
      code: 'database/query-failed',
      message: 'A query to the database failed (SQLSTATE 53100): could not extend file',
    });
  });

  it('that is no error of the server shows nothing of it', () => {
    expect(queryProblem(new TypeError('secret')).message).not.toContain('secret');
    expect(queryProblem('secret').message).not.toContain('secret');
  });
});
