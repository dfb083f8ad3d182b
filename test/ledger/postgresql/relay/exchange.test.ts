import { describe, expect, test } from 'vitest';
import { answeredFate } from '../../../../src/ledger/postgresql/relay/commit-answer.ts';
import { Exchange } from '../../../../src/ledger/postgresql/relay/exchange.ts';
import type { Frame } from '../../../../src/ledger/postgresql/relay/frames.ts';
import type { SentText } from '../../../../src/model/relay.ts';
import { isUnknown } from '../../../../src/model/unknown.ts';
import * as wire from './messages.ts';
import {
  bind,
  bound,
  commit,
  copyIn,
  describe as describePortal,
  execute,
  failure,
  flush,
  message,
  noData,
  own,
  parse,
  parsed,
  plan,
  query,
  ready,
  sync,
  tag,
} from './messages.ts';

type Step = Frame | readonly [Frame, SentText['ruling']];

/** Passes messages of the client (with the text that they are about) and of the server on, in their order; the time counts them. */
class Played {
  readonly exchange = new Exchange(() => this.#time);
  #time = 0;

  client(...steps: readonly Step[]): this {
    for (const step of steps) {
      this.#time += 1;
      if ('type' in step) this.exchange.forward(step, null);
      else this.exchange.forward(...step);
    }
    return this;
  }

  server(...frames: readonly Frame[]): this {
    for (const frame of frames) {
      this.#time += 1;
      this.exchange.answer(frame);
    }
    return this;
  }

  /** Of each text: its place in the plan, its tags, its SQLSTATE, and the status before and after. */
  get told(): unknown[] {
    return this.exchange.sent.map(({ ruling, tags, error, before, after }) => [
      ...[ruling.kind === 'plan' ? ruling.at : ruling.kind, tags.join(), error === null ? null : error.sqlState, before, after],
    ]);
  }
}

const inTransaction = (): Played => new Played().client([query('begin'), { kind: 'begin', command: 'BEGIN' }]).server(tag('BEGIN'), ready('T'));
const begun = ['begin', 'BEGIN', null, 'idle', 'in-transaction'];
/** One text in the extended protocol, as `pg` and `postgres` send it. */
const extended = (ruling: SentText['ruling']): Step[] => [[parse('a'), ruling], [bind(), ruling], [describePortal('P'), ruling], [execute(), ruling], sync];

describe('A simple query', () => {
  test('has the tag of each of its commands, and the times between which it ran', () => {
    const { exchange, told } = inTransaction()
      .client([query('a; b'), plan(0)])
      .server(tag('INSERT 0 5'), message('T'), message('D'), tag('SELECT 1'), ready('T'));
    expect(told).toEqual([begun, [0, 'INSERT 0 5,SELECT 1', null, 'in-transaction', 'in-transaction']]);
    expect(exchange.sent[1]).toMatchObject({ startedAt: 4, finishedAt: 9 });
  });

  test('that fails in its middle has the tags up to there', () => {
    const { told } = inTransaction()
      .client([query('a; b; c'), plan(0)])
      .server(tag('INSERT 0 1'), failure('42P01'), ready('E'));
    expect(told[1]).toEqual([0, 'INSERT 0 1', '42P01', 'in-transaction', 'failed']);
  });

  test('without commands has none', () => {
    expect(
      inTransaction()
        .client([query(''), plan(0)])
        .server(message('I'), ready('T')).told[1],
    ).toEqual([0, '', null, 'in-transaction', 'in-transaction']);
  });

  test('is owed an answer until the server is ready, whatever it says besides', () => {
    const played = new Played();
    expect(played.exchange.idle).toBe(true);
    played.client([query('a'), own]).server(message('N'), message('S', 'a', 'b'), message('A'), tag('NOTIFY'));
    expect(played.exchange.idle).toBe(false);
    expect(played.server(ready('I')).exchange.idle).toBe(true);
  });

  test('that asks for rows of the client ends with the refusal', () => {
    const played = inTransaction()
      .client([query('copy'), plan(0)])
      .server(copyIn);
    expect(played.exchange.runsExtended).toBe(false);
    expect(played.server(failure('57014'), ready('E')).told[1]).toEqual([0, '', '57014', 'in-transaction', 'failed']);
  });

  test('shows of an error what carries no value', () => {
    const { exchange } = inTransaction()
      .client([query('a'), plan(0)])
      .server(failure('23505', 'duplicate key', 'P17', 'DKey (a)=(secret)'), ready('E'));
    expect(exchange.sent[1]?.error).toEqual({ sqlState: '23505', message: 'duplicate key', position: 17 });
    const odd = new Played().client([query('a'), plan(0)]).server(failure('no state', 'x', 'Pnowhere')).exchange.sent[0]?.error;
    expect([odd?.sqlState, odd?.position]).toEqual([null, null]);
  });
});

describe('The extended protocol', () => {
  test('runs a text at its Execute', () => {
    const played = inTransaction()
      .client(...extended(plan(0)))
      .server(parsed, bound, noData, tag('CREATE TABLE'));
    expect([played.exchange.idle, played.server(ready('T')).exchange.idle]).toEqual([false, true]);
    expect(played.told).toEqual([begun, [0, 'CREATE TABLE', null, 'in-transaction', 'in-transaction']]);
  });

  test.each<[string, Frame[]]>([
    ['Parse', []],
    ['Bind', [parsed]],
    ['Execute', [parsed, bound, noData]],
  ])('passes over what follows an error at %s, up to the sync', (_name, before) => {
    const played = inTransaction()
      .client(...extended(plan(0)))
      .server(...before, failure('42601'), ready('E'));
    expect(played.told).toEqual([begun, [0, '', '42601', 'in-transaction', 'failed']]);
    expect(played.exchange.idle).toBe(true);
  });

  test('tells of a text that fails when it is prepared, without an Execute', () => {
    const { told, exchange } = inTransaction()
      .client([parse('a'), plan(0)], [wire.describe('S'), plan(0)], sync)
      .server(failure('42601'), ready('E'));
    expect([told[1], exchange.idle]).toEqual([[0, '', '42601', 'in-transaction', 'failed'], true]);
  });

  test('passes over what comes behind a flush after an error, up to the sync', () => {
    const played = inTransaction()
      .client([parse('a'), plan(0)], flush)
      .server(failure('42601'))
      .client([bind(), plan(0)], [execute(), plan(0)], sync)
      .server(ready('E'));
    expect(played.exchange.idle).toBe(true);
    expect(played.told.slice(1).map((text) => [text].flat().slice(0, 3))).toEqual([
      [0, '', '42601'],
      [0, '', '42601'],
    ]);
    expect(played.client(...extended(own)).server(parsed, bound, noData, tag('SELECT 1'), ready('E')).exchange.idle).toBe(true);
  });

  test('answers each of several syncs', () => {
    const played = inTransaction().client(...extended(own), ...extended(plan(0)));
    played.server(failure('42601'), ready('E'), parsed, bound, message('T'), message('D'), tag('SELECT 1'));
    expect(played.exchange.idle).toBe(false);
    played.server(ready('E'));
    expect(played.told.slice(1)).toEqual([
      ['own', '', '42601', 'in-transaction', 'failed'],
      [0, 'SELECT 1', null, 'in-transaction', 'failed'],
    ]);
  });

  test('waits for rows of the client at an Execute', () => {
    expect(
      inTransaction()
        .client(...extended(plan(0)))
        .server(parsed, bound, noData, copyIn).exchange.runsExtended,
    ).toBe(true);
  });

  test('may fail at the sync, which commits what ran outside of a transaction', () => {
    const { told } = new Played().client(...extended(plan(0))).server(parsed, bound, noData, tag('INSERT 0 1'), failure('23503'), ready('I'));
    expect(told).toEqual([[0, 'INSERT 0 1', '23503', 'idle', 'idle']]);
  });

  test('closes and suspends without an end', () => {
    const played = inTransaction().client([execute(), own], wire.close('P'), sync).server(message('s'), wire.closed, ready('T'));
    expect([played.told[1], played.exchange.idle]).toEqual([['own', '', null, 'in-transaction', 'in-transaction'], true]);
  });
});

describe('The end of the session', () => {
  test('leaves what had no answer without one', () => {
    const played = inTransaction()
      .client([query('a; b'), plan(0)])
      .server(tag('INSERT 0 1'));
    played.exchange.lose();
    expect([played.told[1], played.exchange.idle]).toEqual([[0, 'INSERT 0 1', null, 'in-transaction', null], true]);
    expect(played.exchange.sent[1]).toMatchObject({ finishedAt: null, error: { sqlState: null, message: 'The connection was lost.' } });
  });

  test('has its SQLSTATE if the server sent one, and no text if none ran', () => {
    const played = inTransaction()
      .client([query('a'), plan(0)])
      .server(failure('57P01'));
    played.exchange.lose();
    expect(played.told[1]).toEqual([0, '', '57P01', 'in-transaction', null]);
    const idle = inTransaction().server(failure('57P01'));
    idle.exchange.lose();
    expect(idle.told).toEqual([begun]);
  });
});

describe('The fate of the transaction', () => {
  const ran = (): Played =>
    inTransaction()
      .client([query('a'), plan(0)])
      .server(tag('INSERT 0 1'), ready('T'));
  const fate = ({ exchange }: Played): unknown => {
    const answered = answeredFate(exchange.sent);
    return isUnknown(answered) ? 'unknown' : answered;
  };
  const lost = (played: Played): Played => {
    played.exchange.lose();
    return played;
  };

  test.each<[string, string, Played]>([
    ['not-sent', 'no COMMIT was sent', ran()],
    [
      'not-sent',
      'the one that was sent came before the plan',
      inTransaction()
        .client([query('commit'), commit])
        .server(tag('COMMIT'), ready('I')),
    ],
    [
      'committed',
      'COMMIT was answered',
      ran()
        .client([query('commit'), commit])
        .server(tag('COMMIT'), ready('I')),
    ],
    [
      'committed',
      'the connection was lost right behind that',
      lost(
        ran()
          .client([query('commit'), commit])
          .server(tag('COMMIT')),
      ),
    ],
    [
      'rolled-back',
      'COMMIT was answered with ROLLBACK',
      ran()
        .client([query('commit'), commit])
        .server(tag('ROLLBACK'), ready('I')),
    ],
    [
      'rolled-back',
      'COMMIT failed',
      ran()
        .client(...extended(commit))
        .server(parsed, bound, noData, failure('23503'), ready('I')),
    ],
    ['unknown', 'the connection was lost before that', lost(ran().client([query('commit'), commit]))],
    [
      'unknown',
      'an error ended the session',
      lost(
        ran()
          .client([query('commit'), commit])
          .server(failure('53100')),
      ),
    ],
  ])('is %s if %s', (expected, _when, played) => {
    expect(fate(played)).toBe(expected);
  });
});
