/** What a period's copies come to: one verdict on all of them, with everything that is wrong or missing. */
import { Problem } from '../../errors.ts';
import type { CollectInputs } from '../../inputs/inputs.ts';
import type { DeployRecord } from '../../manifest/record.ts';
import type { Period } from '../../publish/evidence/branch-records-github.ts';
import type { EvidenceIndex } from '../../publish/evidence/index-form.ts';
import type { OwnRepository } from '../github-repository.ts';
import { verifyRecords, type VerifiedRecords } from '../verification/record.ts';
import type { Yardstick } from '../verification/yardstick.ts';
import { composeIndex, lastCopy } from './compose.ts';
import type { Gathered } from './gather.ts';
import { judgeRecords, type JudgedRecord } from './judge.ts';
import { findGone, findUnrecordedDeploys, findUnreviewed } from './missing.ts';
import { findStarts, type Starts } from './starts.ts';
import { findTwoManifests, uniteCopies } from './union.ts';

export interface ReckonOrder extends Pick<CollectInputs, 'environments' | 'expectedHeads' | 'evidenceBranch'> {
  readonly period: Period;
  /** RFC 3339. */
  readonly now: string;
  readonly yardstick: Yardstick;
  readonly repository: OwnRepository;
}

export interface Reckoning {
  readonly index: EvidenceIndex;
  readonly records: readonly JudgedRecord[];
  readonly problems: readonly Problem[];
}

export async function reckon(gathered: Gathered, order: ReckonOrder): Promise<Reckoning> {
  const { period, now, yardstick, repository } = order;
  const collected = uniteCopies(gathered.copies);
  const judged = await judgeRecords(collected, yardstick, repository);
  const verified = judged.records.map((record) => record.verified);
  const starts = await findStarts(gathered, verified, yardstick, repository, period);
  const chains = judgeChains(judged.records, starts, order);
  const records = [...judged.records.flatMap(recordIfVerified), ...starts.records];
  const environments = [
    ...new Map([...order.environments, ...records.map(({ system }) => system.environment)].map((name) => [name.toLowerCase(), name])).values(),
  ];
  const deployments = await findUnrecordedDeploys(repository, environments, records, period, now);
  const problems = [
    ...gathered.problems,
    ...judged.problems,
    ...starts.problems,
    ...chains.problems,
    ...findTwoManifests(collected),
    ...findGone(gathered.gone, records),
    ...deployments.problems,
    ...(await findUnreviewed(repository, judged.records.flatMap(recordIfVerified), period.since)),
    ...findExpiring(judged.records, order),
  ];
  const sources = { branch: gathered.branch, artifacts: gathered.artifacts.length, deployments: deployments.count };
  const { fullName } = repository;
  const composition = { repository: fullName, period, collectedAt: now, sources, records: judged.records, chains: chains.verdict?.chains ?? [], problems };
  return { index: composeIndex({ ...composition, isUnreadable: gathered.isUnreadable }), records: judged.records, problems };
}

interface JudgedChains {
  readonly verdict: VerifiedRecords['verdict'] | null;
  readonly problems: readonly Problem[];
}

/** A quiet month is no fault. A head that was noted in an earlier period need not be in this one. */
function judgeChains(records: readonly JudgedRecord[], { points }: Starts, { expectedHeads }: ReckonOrder): JudgedChains {
  const heads = expectedHeads.filter(({ sequence, sha256 }) => !points.some((point) => point.sequence === sequence && point.sha256 === sha256));
  if (records.length === 0 && heads.length === 0) return { verdict: null, problems: [none()] };
  return verifyRecords(
    records.map(({ verified }) => verified),
    { heads, starts: points },
  );
}

function recordIfVerified({ collected, verified }: JudgedRecord): DeployRecord[] {
  return verified.entry.verdict === 'verified' && collected.record !== null ? [collected.record] : [];
}

function none(): Problem {
  return new Problem('evidence/none-in-period', {
    message: 'There is no record in the period.',
    remedy: 'Nothing is wrong where nothing was deployed. Name the environments (environment), so that deployments without a record are found even then.',
    severity: 'warning',
  });
}

const soonMs = 30 * 86_400_000;

/** With a branch, whatever is not on it yet; without one, what is gone within a month. */
function findExpiring(records: readonly JudgedRecord[], { evidenceBranch, now }: ReckonOrder): Problem[] {
  return records
    .filter(({ collected: { sources }, verified }) => verified.entry.verdict === 'verified' && sources.every(({ kind }) => kind === 'artifact'))
    .filter(({ collected: { sources } }) => evidenceBranch !== null || Date.parse(lastCopy(sources) ?? now) - Date.parse(now) < soonMs)
    .map(
      ({ folder, collected: { sources } }) =>
        new Problem('evidence/expiring', {
          message: `The record is kept as an artifact only, which is gone ${lastCopy(sources) ?? 'at a time that GitHub does not say'}.`,
          remedy: 'Add it to the evidence branch with keep, or store the folder of the records where it lasts.',
          place: folder,
          severity: 'warning',
        }),
    );
}
