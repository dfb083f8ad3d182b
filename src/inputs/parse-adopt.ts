/** The inputs of init and doctor. */
import { Problem } from '../errors/problem.ts';
import type { DoctorInputs, InitInputs } from './adopt-inputs.ts';
import type { Reader } from './reader.ts';
import { parseBranch, parseChoice, parseLine } from './values.ts';

const usualEnvironment = 'production';
const usualBranch = 'drizzle-attest-evidence';
const approvals = ['environment', 'pull-request', 'both'] as const;

export function parseInit(reader: Reader): InitInputs {
  const branch = reader.optional('evidence-branch') ?? usualBranch;
  return {
    command: 'init',
    environment: parseName(reader, 'environment', reader.optional('environment') ?? usualEnvironment),
    approval: parseChoice(reader.optional('approval') ?? 'environment', reader.place('approval'), approvals),
    signing: parseChoice(reader.optional('signing') ?? 'github', reader.place('signing'), ['github', 'key']),
    evidenceBranch: branch === 'off' ? null : parseBranch(branch, reader.place('evidence-branch')),
    write: reader.flag('write'),
    force: reader.flag('force'),
  };
}

export function parseDoctor(reader: Reader): DoctorInputs {
  const [repository, branch, evidence] = [reader.optional('repository'), reader.optional('branch'), reader.optional('evidence-branch')];
  return {
    command: 'doctor',
    repository: repository === null ? null : parseRepository(repository, reader.place('repository')),
    apiUrl: reader.optionalUrl('api-url'),
    environments: parseEnvironments(reader),
    approval: parseChoice(reader.optional('approval') ?? 'environment', reader.place('approval'), approvals),
    branch: branch === null ? null : parseBranch(branch, reader.place('branch')),
    evidenceBranch: evidence === null || evidence === 'off' ? null : parseBranch(evidence, reader.place('evidence-branch')),
    reportDirectory: reader.optional('report-directory'),
    token: reader.optionalSecret('github-token'),
  };
}

/** With commas or line ends between. */
function parseEnvironments(reader: Reader): readonly string[] {
  const names = (reader.optional('environment') ?? usualEnvironment).split(/[,\n]/u).map((name) => name.trim());
  const given = [...new Set(names.filter((name) => name !== ''))];
  return given.map((name) => parseName(reader, 'environment', name));
}

/** An expression would be evaluated by the workflow that it is written into. */
function parseName(reader: Reader, input: string, text: string): string {
  const place = reader.place(input);
  const name = parseLine(text, place);
  if (name.length <= 255 && !name.includes('${{') && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) return name;
  throw invalid('It is no name of an environment: one line without expressions, of at most 255 characters, was expected.', place);
}

function parseRepository(text: string, place: string): string {
  if (/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u.test(text)) return text;
  throw invalid('It is no repository: OWNER/REPO was expected.', place);
}

function invalid(message: string, place: string): Problem {
  return new Problem('input/invalid', { message, remedy: 'Correct it; nothing is guessed.', place });
}
