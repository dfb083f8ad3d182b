/** Every command, once: the doors, the help, action.yml, the documents and the lint follow this table. */
import { doctorInputs, initInputs, parseDoctor, parseInit } from '../inputs/adopt.ts';
import { carryingInputs } from '../inputs/carrying.ts';
import { checkInputs, parseCheck } from '../inputs/check.ts';
import { databaseUrl, migrateInputs, parseMigrate, parsePending, planInputs } from '../inputs/deploy.ts';
import { collectInputs, parseAlert, parseCollect, parseKeep, report } from '../inputs/evidence.ts';
import { approvedPlan, gateInputs, githubToken } from '../inputs/gates.ts';
import { ledgerTableInputs, projectInputs } from '../inputs/project.ts';
import { chainHeadInputs, evidenceInputs, formInputs, handoverInputs, parseSealCommand } from '../inputs/seal.ts';
import { signingInputs } from '../inputs/signing.ts';
import { targetInputs } from '../inputs/target.ts';
import { manifestsInputs, parseTargetsCommand, targetListInputs } from '../inputs/targets.ts';
import { bundleInputs, expectedHeadInputs, expectedStartInputs, filesInputs, parseVerify, trustInputs } from '../inputs/verify.ts';
import {
  alertOutputs,
  checkOutputs,
  collectOutputs,
  doctorOutputs,
  keepOutputs,
  migrateOutputs,
  pendingOutputs,
  sealOutputs,
  targetsOutputs,
  verifyOutputs,
} from '../model/outputs.ts';
import { describeCommand } from './descriptor.ts';

const { environment, target, evidenceBranch } = targetInputs;

const projects = Object.values(projectInputs);
const plans = [...projects, ...Object.values(ledgerTableInputs), databaseUrl, environment, ...Object.values(planInputs)] as const;
const gates = Object.values(gateInputs);
const seals = [
  ...Object.values(signingInputs),
  ...Object.values(evidenceInputs),
  ...Object.values(carryingInputs),
  target,
  evidenceBranch,
  ...Object.values(chainHeadInputs),
] as const;
const trust = Object.values(trustInputs);

/** In the order of the help. */
export const commands = [
  describeCommand({
    name: 'check',
    purpose: 'say what is wrong with a change of schema and migrations, before it is merged',
    inputs: [...Object.values(checkInputs), ...projects, githubToken],
    outputs: checkOutputs,
    formats: ['text', 'json', 'sarif', 'github'],
    parse: parseCheck,
    load: async () => (await import('./check/check.ts')).check,
  }),
  describeCommand({
    name: 'migrate',
    purpose: 'deploy the pending migrations and leave a signed manifest of it',
    inputs: [...plans, ...Object.values(migrateInputs), ...gates, approvedPlan, githubToken, ...Object.values(formInputs), ...seals],
    outputs: migrateOutputs,
    parse: parseMigrate,
    load: async () => (await import('./migrate/migrate.ts')).migrate,
  }),
  describeCommand({
    name: 'seal',
    purpose: 'sign and keep the manifest of a deploy that an isolated job handed over',
    inputs: [environment, ...gates, githubToken, ...Object.values(handoverInputs), ...seals],
    outputs: sealOutputs,
    parse: parseSealCommand,
    load: async () => (await import('./seal/seal.ts')).seal,
  }),
  describeCommand({
    name: 'verify',
    purpose: 'say whether a manifest, or a folder of them, is what somebody trusted signed; offline',
    inputs: [
      ...Object.values(bundleInputs),
      ...trust,
      ...Object.values(filesInputs),
      ...Object.values(expectedHeadInputs),
      ...Object.values(expectedStartInputs),
    ],
    outputs: verifyOutputs,
    parse: parseVerify,
    load: async () => (await import('./verify/verify.ts')).verify,
  }),
  describeCommand({
    name: 'pending',
    purpose: 'say what a deploy would run now, and what would stop it',
    inputs: [...plans, githubToken, target, evidenceBranch],
    outputs: pendingOutputs,
    parse: parsePending,
    load: async () => (await import('./pending/pending.ts')).pending,
  }),
  describeCommand({
    name: 'targets',
    purpose: 'put several targets in order, and list afterwards what each deploy left',
    inputs: [...Object.values(carryingInputs), ...Object.values(targetListInputs), ...Object.values(manifestsInputs)],
    outputs: targetsOutputs,
    parse: parseTargetsCommand,
    load: async () => (await import('./targets.ts')).targets,
  }),
  describeCommand({
    name: 'doctor',
    purpose: 'say which controls of a repository are configured, which are not, and which cannot be read',
    inputs: [checkInputs.reportDirectory, environment, gateInputs.approval, githubToken, evidenceBranch, ...Object.values(doctorInputs)],
    outputs: doctorOutputs,
    asksGithub: true,
    parse: parseDoctor,
    load: async () => (await import('./doctor/doctor.ts')).doctor,
  }),
  describeCommand({
    name: 'init',
    purpose: 'write the workflows and the check configuration file for a repository, or show what would be written',
    inputs: [environment, gateInputs.approval, signingInputs.signing, evidenceBranch, ...Object.values(initInputs)],
    outputs: [],
    terminalOnly: true,
    parse: parseInit,
    load: async () => (await import('./init/init.ts')).init,
  }),
  describeCommand({
    name: 'keep',
    purpose: 'append manifests to the evidence branch of the repository',
    inputs: [githubToken, ...Object.values(manifestsInputs), evidenceBranch],
    outputs: keepOutputs,
    parse: parseKeep,
    load: async () => (await import('./keep/keep.ts')).keep,
  }),
  describeCommand({
    name: 'collect',
    purpose: 'bring the manifests of a period together, verify them, and say what is missing',
    inputs: [environment, githubToken, ...trust, ...Object.values(expectedHeadInputs), evidenceBranch, ...Object.values(collectInputs)],
    outputs: collectOutputs,
    parse: parseCollect,
    load: async () => (await import('./collect/collect.ts')).collect,
  }),
  describeCommand({
    name: 'alert',
    purpose: 'keep one issue that tells what a report found, and close it when that is mended',
    inputs: [githubToken, report],
    outputs: alertOutputs,
    parse: parseAlert,
    load: async () => (await import('./alert.ts')).alert,
  }),
] as const;
