/** Texts -> one frozen union tagged by its command. */
import { Problem } from '../errors/problem.ts';
import { commandNames, type CommandName } from './definition.ts';
import { definitions } from './definitions.ts';
import type { Inputs, Limits, MigrateInputs, PendingInputs, ProjectInputs, SealCommandInputs, VerifyInputs } from './inputs.ts';
import { parseDoctor, parseInit } from './parse-adopt.ts';
import { parseCarrying } from './parse-carrying.ts';
import { parseCheck } from './parse-check.ts';
import { parseAlert, parseCollect, parseKeep } from './parse-evidence.ts';
import { parseApprovedPlan, parseGates } from './parse-gates.ts';
import { parseForm, parseSeal } from './parse-seal.ts';
import { parsePendingSource } from './parse-pending.ts';
import { parseTargetsCommand } from './parse-targets.ts';
import { parseTrustedSigners } from './parse-verification-policy.ts';
import { Reader, type GivenInputs } from './reader.ts';
import { parseChainPoints, parseChoice, parseLine, parseSha256 } from './values.ts';

/** Reads the inputs of one command. Secrets are masked before anything else is looked at. */
export function parseInputs(command: string, given: GivenInputs, mask: (form: string) => void): Inputs {
  for (const { name } of definitions.filter(({ kind }) => kind === 'secret')) {
    const secret = given.texts.get(name);
    if (secret !== undefined && secret !== '') mask(secret);
  }
  const chosen = parseChoice(command, given.place('command'), commandNames);
  refuseUnused(chosen, given);
  return Object.freeze(parseCommand(chosen, new Reader(given, mask)));
}

function refuseUnused(command: CommandName, given: GivenInputs): void {
  for (const [name, text] of given.texts) {
    const definition = definitions.find((known) => known.name === name);
    // What the runner filled in by itself, nobody gave.
    if (text === '' || definition?.commands.includes(command) === true || definition?.expression !== undefined) continue;
    const users = definition?.commands.join(', ');
    throw new Problem('input/unused', {
      message: users === undefined ? 'There is no such input.' : `${command} does not use it; it is an input of ${users}.`,
      remedy: 'Take it out, or correct its name.',
      place: given.place(name),
    });
  }
}

function parseCommand(command: CommandName, reader: Reader): Inputs {
  switch (command) {
    case 'check':
      return parseCheck(reader, parseProject(reader));
    case 'migrate':
      return parseMigrate(reader);
    case 'seal':
      return parseSealCommand(reader);
    case 'pending':
      return parsePending(reader);
    case 'doctor':
      return parseDoctor(reader);
    case 'init':
      return parseInit(reader);
    case 'keep':
      return parseKeep(reader);
    case 'collect':
      return parseCollect(reader);
    case 'alert':
      return parseAlert(reader);
    case 'verify':
      return parseVerify(reader);
    case 'targets':
      return parseTargetsCommand(reader);
  }
}

function parseMigrate(reader: Reader): MigrateInputs {
  return {
    command: 'migrate',
    project: parseProject(reader),
    database: reader.databaseUrl('database-url'),
    environment: parseLine(reader.required('environment'), reader.place('environment')),
    outOfOrder: reader.choice('out-of-order', ['refuse', 'allow']),
    limits: parseLimits(reader),
    kitConnection: reader.choice('kit-connection', ['relay', 'separate']),
    kitOutput: reader.choice('kit-output', ['status', 'full']),
    gates: parseGates(reader),
    approvedPlan: parseApprovedPlan(reader),
    form: parseForm(reader),
    ...parseCarrying(reader),
  };
}

function parseSealCommand(reader: Reader): SealCommandInputs {
  return {
    command: 'seal',
    handover: reader.required('handover'),
    handoverSha256: parseSha256(reader.required('handover-sha256'), reader.place('handover-sha256')),
    environment: parseLine(reader.required('environment'), reader.place('environment')),
    gates: parseGates(reader),
    seal: parseSeal(reader),
    ...parseCarrying(reader),
  };
}

function parsePending(reader: Reader): PendingInputs {
  return {
    command: 'pending',
    project: parseProject(reader),
    source: parsePendingSource(reader),
    outOfOrder: reader.choice('out-of-order', ['refuse', 'allow']),
  };
}

function parseVerify(reader: Reader): VerifyInputs {
  return {
    command: 'verify',
    manifest: reader.required('manifest'),
    bundle: reader.optional('bundle'),
    trust: parseTrustedSigners(reader),
    migrations: reader.optional('migrations'),
    expectedHeads: parseChainPoints(reader.optional('expected-head') ?? '', reader.place('expected-head')),
    expectedStarts: parseChainPoints(reader.optional('expected-start') ?? '', reader.place('expected-start')),
  };
}

function parseProject(reader: Reader): ProjectInputs {
  return {
    workingDirectory: reader.withFallback('working-directory'),
    config: reader.optional('config'),
    given: {
      dialect: reader.optional('dialect'),
      out: reader.optional('out'),
      ledgerSchema: reader.optional('migrations-schema'),
      ledgerTable: reader.optional('migrations-table'),
    },
  };
}

function parseLimits(reader: Reader): Limits {
  return {
    lockWaitMs: reader.duration('lock-wait', { atLeast: '0s', atMost: '6h' }),
    lockTimeoutMs: reader.duration('lock-timeout', { atLeast: '0s', atMost: '24h' }),
    statementTimeoutMs: reader.duration('statement-timeout', { atLeast: '0s', atMost: '24h' }),
    timeLimitMs: reader.duration('time-limit', { atLeast: '1s', atMost: '24h' }),
  };
}
