/** Whether the owners of the migrations are among those who approved, by the CODEOWNERS that the base branch had. */
import { Problem } from '../errors/problem.ts';
import type { Actor, Approval } from '../model/approval.ts';
import type { PendingFile } from '../model/gate.ts';
import type { PullRequestAnswer } from './change-answers.ts';
import { findOwners } from './code-owners.ts';
import { listNames } from '../text/sentence.ts';
import { unreadProblem, type Reading } from '../github/reading.ts';
import type { PullReadings } from './readings.ts';

export function judgeOwners({ number }: PullRequestAnswer, readings: PullReadings, files: readonly PendingFile[], approvals: readonly Approval[]): Problem[] {
  const { codeOwners } = readings;
  if (codeOwners.kind === 'unread') return [unreadProblem(codeOwners)];
  const counted = approvals.flatMap(({ approver, discount }) => (approver === null || discount !== null ? [] : [approver]));
  const owned = files.map((file) => ({ file, owners: findOwners(codeOwners.value ?? '', file.path) }));
  const absent = owned.filter(({ owners }) => owners.length === 0).map(({ file }) => file);
  const answers = owned.filter(({ owners }) => owners.length > 0).map(({ file, owners }) => ({ file, owners, answer: isOwned(owners, counted, readings) }));
  const unread = answers.flatMap(({ answer }) => (answer.kind === 'unread' ? [unreadProblem(answer)] : []));
  const missing = answers.filter(({ answer }) => answer.kind === 'read' && !answer.value);
  return [...absentOwners(absent, `pull request #${number}`), ...unread.slice(0, 1), ...missingOwners(number, missing, `pull request #${number}`)];
}

/** Yes where one counted approver owns; a team that cannot be read leaves it open. */
function isOwned(owners: readonly string[], counted: readonly Actor[], { teams }: PullReadings): Reading<boolean> {
  const answers = owners.flatMap((owner) => counted.map((approver) => owns(owner, approver, teams)));
  const yes = answers.find((answer) => answer.kind === 'read' && answer.value);
  return yes ?? answers.find(({ kind }) => kind === 'unread') ?? { kind: 'read', value: false };
}

function owns(owner: string, approver: Actor, teams: PullReadings['teams']): Reading<boolean> {
  const name = owner.replace(/^@/u, '').toLowerCase();
  if (!owner.startsWith('@')) return { kind: 'read', value: false };
  if (!name.includes('/')) return { kind: 'read', value: name === approver.login.toLowerCase() };
  return teams.get(name)?.get(approver.id) ?? { kind: 'read', value: false };
}

function absentOwners(files: readonly PendingFile[], place: string): Problem[] {
  if (files.length === 0) return [];
  const message = `CODEOWNERS of the base branch names no owner for ${listNames(files.map(({ path }) => path))}.`;
  return [
    new Problem('gate/code-owners-absent', { message, remedy: 'Add a line for the migrations folder to .github/CODEOWNERS, or set code-owners: off.', place }),
  ];
}

function missingOwners(number: number, missing: readonly { readonly file: PendingFile; readonly owners: readonly string[] }[], place: string): Problem[] {
  if (missing.length === 0) return [];
  const message = `No independent approval of pull request #${number} is by an owner of ${listNames(missing.map(({ file }) => file.path))}: ${listNames(missing.flatMap(({ owners }) => owners))}.`;
  return [
    new Problem('gate/code-owner-missing', {
      message,
      remedy: 'Have one of the owners approve its last commit. An owner who is named by an address cannot be told from others.',
      place,
    }),
  ];
}
