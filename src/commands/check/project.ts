/** One project of a check: read, compared with the base, asked of drizzle-kit, and judged. */
import { generateRules, judgeGenerate } from '../../checks/generate/generate.ts';
import { historyTexts } from '../../checks/history/history.ts';
import { judgeFolder, type FolderJudgement } from '../../checks/inspection.ts';
import { integrityRules } from '../../checks/integrity/integrity.ts';
import { judgeMigrations, rulesOf } from '../../checks/policy/migrations.ts';
import type { Settings } from '../../checks/settings/settings.ts';
import type { Claim } from '../../checks/waivers/claim.ts';
import type { Host } from '../../host/host.ts';
import { readOutput, runChild } from '../../host/process.ts';
import type { CheckInputs, ProjectInputs } from '../../inputs/inputs.ts';
import type { CheckedProject } from '../../model/check-report.ts';
import type { Dialect } from '../../model/drizzle.ts';
import type { Finding, RuleText } from '../../model/finding.ts';
import type { GenerateAnswer } from '../../model/generate.ts';
import type { Migration } from '../../model/migration.ts';
import { planOf } from '../../model/plan.ts';
import type { Kit, MigrationsFolder } from '../../model/project.ts';
import { readGenerate } from '../../project/generate-kit.ts';
import { readConfigPath } from '../../project/kit.ts';
import { pathFrom } from '../../project/paths.ts';
import type { ProjectPlace } from '../../project/place.ts';
import { readMigrationsAlone, readProject } from '../../project/repository.ts';
import { projectPlace } from '../project-place.ts';

/** What all projects of a check have in common. */
export interface Circumstances {
  readonly inputs: CheckInputs;
  readonly base: string;
  readonly settings: Settings;
}

export interface CheckedPart {
  readonly project: CheckedProject;
  readonly findings: readonly Finding[];
  readonly claims: readonly Claim[];
  readonly rules: readonly RuleText[];
}

/** Throws what keeps the project from being read at all. */
export async function checkProject(given: ProjectInputs, circumstances: Circumstances, host: Host): Promise<CheckedPart> {
  const place = projectPlace(given, host);
  const read = await (circumstances.inputs.isStatic ? readStatically(place, given) : readWhole(place));
  const judging = judgeFolder(folderPlace(circumstances, host), read.folder, readOutput);
  const deploying = judging.then((judged) => selectFresh(read.folder, judged));
  const [judged, fresh, policy, generate] = await Promise.all([
    judging,
    deploying,
    deploying.then((migrations) => judgeMigrations(read.dialect, migrations)),
    askGenerate(place, read),
  ]);
  return {
    project: {
      path: pathFrom(place.repositoryRoot, place.packageFolder),
      config: read.config,
      plan: planOf(fresh),
      sql: fresh.map(({ name, path, statements }) => ({ name, path, statements })),
      generate,
    },
    findings: [...judged.findings, ...judgeAnswer(generate, read.config), ...policy.findings],
    claims: policy.claims,
    rules: [...integrityRules, ...(judged.history === null ? [] : historyTexts), ...(generate === null ? [] : generateRules), ...rulesOf(read.dialect)],
  };
}

interface ReadProject {
  readonly folder: MigrationsFolder;
  readonly dialect: Dialect;
  /** From the repository's root; null where none is looked for. */
  readonly config: string | null;
  /** Null where nothing of the project may be run. */
  readonly kit: Kit | null;
}

async function readStatically(place: ProjectPlace, given: ProjectInputs): Promise<ReadProject> {
  const folder = await readMigrationsAlone(place, given.given.out ?? 'drizzle');
  return { folder, dialect: 'postgresql', config: null, kit: null };
}

async function readWhole(place: ProjectPlace): Promise<ReadProject> {
  const [{ kit, config, folder }, path] = await Promise.all([readProject(place, runChild), readConfigPath(place)]);
  return { folder, dialect: config.dialect, config: pathFrom(place.repositoryRoot, path), kit };
}

function folderPlace({ base, settings }: Circumstances, { workspace, clock }: Host): Parameters<typeof judgeFolder>[0] {
  return { repositoryRoot: workspace, base, declarations: settings.history, now: clock() };
}

/** What the change brings; without a base nobody can say, and everything counts. */
function selectFresh({ migrations }: MigrationsFolder, { history }: FolderJudgement): readonly Migration[] {
  if (history === null) return migrations;
  const names = new Set(history.change.fresh.map(({ name }) => name));
  return migrations.filter(({ name }) => names.has(name));
}

async function askGenerate(place: ProjectPlace, { kit, folder }: ReadProject): Promise<GenerateAnswer | null> {
  return kit === null ? null : await readGenerate(place, kit, folder, runChild);
}

function judgeAnswer(answer: GenerateAnswer | null, config: string | null): readonly Finding[] {
  return answer === null ? [] : judgeGenerate(answer, { path: config ?? '', line: null });
}
