/** What a period's copies come to: one verdict on all of them, with everything that is wrong or missing. */
import { Problem } from '../../errors/problem.ts';
import type { CollectInputs } from '../../inputs/evidence.ts';
import type { Manifest } from '../../manifest/schema.ts';
import type { Period } from '../../evidence/branch-manifests-github.ts';
import type { EvidenceIndex } from '../../manifest/evidence-index.ts';
import type { OwnRepository } from '../github-repository.ts';
import { verifyManifests, type VerifiedManifests } from '../verification/manifest.ts';
import type { VerificationBasis } from '../verification/policies.ts';
import { composeIndex, lastCopy } from './compose.ts';
import type { Gathered } from './gather.ts';
import { judgeManifests, type JudgedManifest } from './judged-manifests.ts';
import { findGone, findUnrecordedDeploys, findUnreviewed } from './missing.ts';
import { findStarts, type Starts } from './starts.ts';
import { findTwoManifests, uniteCopies } from './union.ts';

export interface EvaluationOrder extends Pick<CollectInputs, 'environments' | 'expectedHeads' | 'evidenceBranch'> {
  readonly period: Period;
  /** RFC 3339. */
  readonly now: string;
  readonly basis: VerificationBasis;
  readonly repository: OwnRepository;
}

export interface Evaluation {
  readonly index: EvidenceIndex;
  readonly manifests: readonly JudgedManifest[];
  readonly problems: readonly Problem[];
}

export async function evaluate(gathered: Gathered, order: EvaluationOrder): Promise<Evaluation> {
  const { period, now, basis, repository } = order;
  const collected = uniteCopies(gathered.copies);
  const judged = await judgeManifests(collected, basis, repository);
  const verified = judged.manifests.map((manifest) => manifest.verified);
  const starts = await findStarts(gathered, verified, basis, repository, period);
  const chains = judgeChains(judged.manifests, starts, order);
  const manifests = [...judged.manifests.flatMap(manifestIfVerified), ...starts.manifests];
  const environments = [
    ...new Map([...order.environments, ...manifests.map(({ system }) => system.environment)].map((name) => [name.toLowerCase(), name])).values(),
  ];
  const deployments = await findUnrecordedDeploys(repository, environments, manifests, period, now);
  const problems = [
    ...gathered.problems,
    ...judged.problems,
    ...starts.problems,
    ...chains.problems,
    ...findTwoManifests(collected),
    ...findGone(gathered.gone, manifests),
    ...deployments.problems,
    ...(await findUnreviewed(repository, judged.manifests.flatMap(manifestIfVerified), period.since)),
    ...findExpiring(judged.manifests, order),
  ];
  const sources = { branch: gathered.branch, artifacts: gathered.artifacts.length, deployments: deployments.count };
  const { fullName } = repository;
  const composition = { repository: fullName, period, collectedAt: now, sources, manifests: judged.manifests, chains: chains.verdict?.chains ?? [], problems };
  return { index: composeIndex({ ...composition, isUnreadable: gathered.isUnreadable }), manifests: judged.manifests, problems };
}

interface JudgedChains {
  readonly verdict: VerifiedManifests['verdict'] | null;
  readonly problems: readonly Problem[];
}

/** A quiet month is no fault. A head that was noted in an earlier period need not be in this one. */
function judgeChains(manifests: readonly JudgedManifest[], { points }: Starts, { expectedHeads }: EvaluationOrder): JudgedChains {
  const heads = expectedHeads.filter(({ sequence, sha256 }) => !points.some((point) => point.sequence === sequence && point.sha256 === sha256));
  if (manifests.length === 0 && heads.length === 0) return { verdict: null, problems: [none()] };
  return verifyManifests(
    manifests.map(({ verified }) => verified),
    { heads, starts: points },
  );
}

function manifestIfVerified({ collected, verified }: JudgedManifest): Manifest[] {
  return verified.entry.verdict === 'verified' && collected.manifest !== null ? [collected.manifest] : [];
}

function none(): Problem {
  return new Problem('evidence/none-in-period', {
    message: 'There is no manifest in the period.',
    remedy: 'Nothing is wrong where nothing was deployed. Name the environments (environment), so that deployments without a manifest are found even then.',
    severity: 'warning',
  });
}

const soonMs = 30 * 86_400_000;

/** With a branch, whatever is not on it yet; without one, what is gone within a month. */
function findExpiring(manifests: readonly JudgedManifest[], { evidenceBranch, now }: EvaluationOrder): Problem[] {
  return manifests
    .filter(({ collected: { sources }, verified }) => verified.entry.verdict === 'verified' && sources.every(({ kind }) => kind === 'artifact'))
    .filter(({ collected: { sources } }) => evidenceBranch !== null || Date.parse(lastCopy(sources) ?? now) - Date.parse(now) < soonMs)
    .map(
      ({ folder, collected: { sources } }) =>
        new Problem('evidence/expiring', {
          message: `The manifest is kept as an artifact only, which is gone ${lastCopy(sources) ?? 'at a time that GitHub does not say'}.`,
          remedy: 'Add it to the evidence branch with keep, or store the folder of the manifests where it lasts.',
          place: folder,
          severity: 'warning',
        }),
    );
}
