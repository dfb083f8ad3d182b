/** All short plans, against a small model of PostgreSQL's transactions: what is said to be kept is committed, and what is said to be rolled back is not. */
import { expect, test } from 'vitest';
import { followEffects, type FollowedText } from '../../src/apply/effects.ts';
import type { PlanText } from '../../src/apply/plan-texts.ts';
import type { CommandFacts } from '../../src/sql/statements.ts';
import type { Migration } from '../../src/model/migration.ts';
import { isUnknown, unknown } from '../../src/model/unknown.ts';
import { commands, Transactions, type Command, type Loss } from './transaction-model.ts';

const migration: Migration = { name: '0000_a', createdAt: 1, sha256: 'a'.repeat(64), bytes: 1, path: 'a.sql', chunks: [] };

/** As the parser would say of it. */
function factsOf(command: Command): CommandFacts {
  const ends = command === 'COMMIT' ? 'commit' : command === 'ROLLBACK' ? 'rollback' : null;
  return { kind: command === 'ROLLBACK TO' ? 'ROLLBACK' : command, objects: [], ends, commitsOnItsWay: false };
}

type Text = readonly Command[];

function planOf(texts: readonly Text[], isRead: boolean): readonly PlanText[] {
  return texts.map((text, at) => ({ migration, index: at + 1, text: '', facts: isRead ? text.map(factsOf) : unknown('a text of a newer server') }));
}

const single: readonly Text[] = commands.map((command) => [command]);
const texts: readonly Text[] = [...single, ...commands.flatMap((one) => commands.map((other): Text => [one, other]))];
/** The transaction that drizzle-kit begins, or none behind a COMMIT of the plan; then what a migration may hold. */
const beginnings: readonly (readonly Text[])[] = [
  [['BEGIN']],
  [['BEGIN'], ['INSERT', 'SAVEPOINT'], ['INSERT']],
  [['BEGIN'], ['INSERT'], ['nonsense']],
  [['INSERT']],
];

function lossesOf(text: Text): readonly Loss[] {
  const losses: Loss[] = [];
  for (let ran = 0; ran <= text.length; ran += 1) {
    if (ran < text.length) losses.push({ ran, heard: ran, how: 'with an error' });
    for (let heard = 0; heard <= ran; heard += 1) losses.push({ ran, heard, how: 'at once' }, { ran, heard, how: 'after its commit' });
  }
  return losses;
}

interface Insert {
  readonly told: unknown;
  readonly is: 'kept' | 'rolled-back';
}

/** Of each INSERT that was answered, and of one whose answer was lost: what is said of it, and whether it is committed. */
function insertsOf(followed: readonly FollowedText[], { committed }: Transactions): readonly Insert[] {
  const told = followed.flatMap(({ commands, sent }) => commands.slice(0, sent.finishedAt === null ? commands.length : sent.tags.length));
  return told.filter(({ kind }) => kind === 'INSERT').map(({ effect }, number) => ({ told: effect, is: committed.has(number) ? 'kept' : 'rolled-back' }));
}

/** Runs the texts, the last one up to a loss, and returns what was said of its INSERTs. */
function follow(plan: readonly Text[], loss: Loss | null, isRead: boolean): readonly Insert[] {
  const server = new Transactions();
  const sent = plan.map((text, at) => server.run(at, text, at === plan.length - 1 ? loss : null));
  return insertsOf(followEffects(sent, planOf(plan, isRead), 'not-sent'), server);
}

function plans(firsts: readonly Text[]): readonly (readonly Text[])[] {
  return beginnings.flatMap((beginning) => firsts.flatMap((one) => texts.map((other) => [...beginning, one, other])));
}

test.each([true, false])('what every plan of two texts leaves is said as it is; the parser understands it: %s', (isRead) => {
  const wrong = plans(texts).filter((plan) => {
    const maybe = plan.flat().includes('ROLLBACK TO') || !isRead;
    return follow([...plan, ['COMMIT']], null, isRead).some(({ told, is }) => (isUnknown(told) ? !maybe : told !== is));
  });
  expect(wrong).toEqual([]);
});

test.each([true, false])('nothing untrue is said of a plan whose connection is lost in its last text; the parser understands it: %s', (isRead) => {
  const cases = plans(single).flatMap((plan) => lossesOf(plan.at(-1) ?? []).map((loss) => ({ plan, loss, inserts: follow(plan, loss, isRead) })));
  expect(cases.filter(({ inserts }) => inserts.some(({ told, is }) => !isUnknown(told) && told !== is))).toEqual([]);
  const all = cases.flatMap(({ inserts }) => inserts);
  expect(all.filter(({ told }) => !isUnknown(told)).length / all.length).toBeGreaterThan(isRead ? 0.6 : 0.3);
});
