import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/errors/problem.ts';
import { commands } from '../../src/commands/table.ts';
import { chooseCommand } from '../../src/inputs/choice.ts';
import { definitions } from '../../src/inputs/definitions.ts';
import { Reader } from '../../src/inputs/reader.ts';

import { planOf } from '../../src/model/plan.ts';

const pem = '-----BEGIN PRIVATE KEY-----\nplanted\n-----END PRIVATE KEY-----';
const migrate = { 'database-url': 'postgres://u:p@db.example:5433/app', environment: 'production', signing: 'key', 'signing-key': pem };
const verify = { manifest: 'migration-manifest.json', 'public-key': 'pem' };

function parse(command: string, texts: Readonly<Record<string, string>>, masked: string[] = []): ReturnType<(typeof commands)[number]['parse']> {
  const given = { texts: new Map(Object.entries(texts)), place: (name: string) => `input ${name}` };
  const mask = (form: string): void => void masked.push(form);
  return chooseCommand(command, commands, given, mask).parse(new Reader<string>(given, mask));
}

function refused(command: string, texts: Readonly<Record<string, string>>): [string, string | null] {
  try {
    parse(command, texts);
  } catch (thrown) {
    if (thrown instanceof Problem) return [thrown.code, thrown.place];
    throw thrown;
  }
  return ['nothing', null];
}

test('migrate has its defaults in one place', () => {
  expect(parse('migrate', migrate)).toMatchObject({
    environment: 'production',
    outOfOrder: 'refuse',
    limits: { lockWaitMs: 300_000, lockTimeoutMs: 10_000, statementTimeoutMs: 0, timeLimitMs: 1_800_000 },
    kitConnection: 'relay',
    kitOutput: 'status',
    gates: { gateSettings: { approval: 'environment', strict: false, codeOwners: 'off', emergency: null }, token: null },
    approvedPlan: null,
    form: { kind: 'in-job', seal: { attestations: 'off', evidenceDirectory: null, chainStart: false } },
    artifact: 'upload',
    retentionDays: null,
    project: { workingDirectory: '.', config: null, given: { dialect: null, out: null, ledgerSchema: null, ledgerTable: null } },
  });
});

test('what was read can no longer be changed', () => {
  expect(Object.isFrozen(parse('verify', verify))).toBe(true);
});

test('the bundle lies beside the manifest unless another is named', () => {
  expect(parse('verify', verify)).toMatchObject({ bundle: null });
  expect(parse('verify', { ...verify, bundle: 'b.json' })).toMatchObject({ bundle: 'b.json' });
});

test('an unknown command is refused', () => {
  expect(refused('push', {})).toEqual(['input/invalid', 'input command']);
});

test.each([
  ['migrate', { ...migrate, dialect: 'postgres' }, 'input/invalid', 'Write postgresql, or another of them.'],
  ['migrat', migrate, 'input/invalid', 'Write migrate, or another of them.'],
  ['migrate', { ...migrate, 'lock-wiat': '5m' }, 'input/unused', 'Take it out, or correct its name. Did you mean lock-wait?'],
  ['migrate', { ...migrate, dialect: 'oracle' }, 'input/invalid', 'Write one of them.'],
])('what is mistyped is told what it may mean: %s %j', (command, texts, code, remedy) => {
  expect(() => parse(command, texts)).toThrow(expect.objectContaining({ code, remedy }));
});

test('an input that the command does not use is named', () => {
  expect(refused('verify', { ...verify, environment: 'production' })).toEqual(['input/unused', 'input environment']);
  expect(refused('migrate', { ...migrate, 'lock-wiat': '5m' })).toEqual(['input/unused', 'input lock-wiat']);
});

test('an empty input is one that was not given', () => {
  expect(parse('verify', { ...verify, environment: '' })).toMatchObject({ manifest: verify.manifest });
});

test.each(['environment', 'signing'])('migrate without %s is refused', (name) => {
  expect(refused('migrate', { ...migrate, [name]: '' })).toEqual(['input/missing', `input ${name}`]);
});

test('an empty database URL has a code of its own', () => {
  expect(refused('migrate', { ...migrate, 'database-url': '' })).toEqual(['url/empty', 'input database-url']);
});

test.each([
  ['lock-wait', '5'],
  ['lock-wait', '7h'],
  ['lock-wait', '-1s'],
  ['time-limit', '0s'],
  ['time-limit', 'forever'],
  ['statement-timeout', '25h'],
  ['out-of-order', 'maybe'],
  ['kit-connection', 'direct'],
  ['kit-output', 'loud'],
  ['chain-start', 'yes'],
  ['retention-days', '0'],
  ['retention-days', '401'],
  ['retention-days', '1.5'],
  ['environment', 'a\nb'],
  ['signing', 'fulcio'],
  ['approval', 'nobody'],
  ['strict', 'yes'],
  ['form', 'split'],
  ['emergency-reason', 'a\nb'],
  ['approved-plan', 'abc'],
  ['approved-plan', '[{"name":"0000_users"}]'],
])('%s: %j is refused, and never becomes the default', (name, text) => {
  expect(refused('migrate', { ...migrate, [name]: text })).toEqual(['input/invalid', `input ${name}`]);
});

describe('signing', () => {
  const bare = { ...migrate, 'signing-key': '' };
  const signing = (texts: Readonly<Record<string, string>>): unknown => {
    const inputs = parse('migrate', { ...bare, ...texts });
    return 'form' in inputs && inputs.form.kind === 'in-job' ? inputs.form.seal : null;
  };

  test('takes a key or a key file, and not both', () => {
    expect(signing({ 'signing-key': pem })).toMatchObject({ signing: { kind: 'key' }, attestations: 'off' });
    expect(signing({ 'signing-key-file': 'k.pem' })).toMatchObject({ signing: { kind: 'key-file', path: 'k.pem' } });
    expect(refused('migrate', { ...migrate, 'signing-key-file': 'k.pem' })[0]).toBe('input/conflict');
    expect(refused('migrate', bare)[0]).toBe('input/conflict');
  });

  test.each(['none', 'github', 'sigstore'])('%s refuses a key that would stay unused', (kind) => {
    expect(signing({ signing: kind })).toMatchObject({ signing: { kind: kind === 'none' ? 'none' : 'keyless' } });
    expect(refused('migrate', { ...migrate, signing: kind })).toEqual(['input/conflict', 'input signing-key']);
  });

  test('keyless signing takes other services, and puts the bundle into the store unless told otherwise', () => {
    const urls = { 'fulcio-url': 'https://fulcio.example/', 'timestamp-url': 'http://127.0.0.1:8080/api/v1/timestamp' };
    expect(signing({ signing: 'sigstore', ...urls, 'publish-names': 'true' })).toMatchObject({
      signing: {
        instance: 'sigstore',
        publishNames: true,
        endpoints: { fulcioUrl: 'https://fulcio.example', tsaUrl: 'http://127.0.0.1:8080/api/v1/timestamp' },
      },
      attestations: 'store',
    });
    expect(signing({ signing: 'github', attestations: 'off' })).toMatchObject({ attestations: 'off' });
  });

  test.each([
    ['key', 'fulcio-url', 'https://fulcio.example'],
    ['key', 'attestations', 'store'],
    ['none', 'publish-names', 'true'],
    ['github', 'publish-names', 'true'],
  ])('%s refuses %s, which it would not use', (kind, name, text) => {
    const texts = kind === 'key' ? migrate : { ...bare, signing: kind };
    expect(refused('migrate', { ...texts, [name]: text })).toEqual(['input/conflict', `input ${name}`]);
  });

  test.each(['http://fulcio.example', 'https://user:word@fulcio.example', 'https://fulcio.example/?a=b', 'fulcio.example', 'file:///etc/passwd'])(
    'a manifest is not sent to %s',
    (url) => {
      expect(refused('migrate', { ...bare, signing: 'github', 'fulcio-url': url })).toEqual(['input/invalid', 'input fulcio-url']);
    },
  );
});

describe('the gates', () => {
  test('a plan that was approved is a digest, or the list that it is the digest of', () => {
    const list = [{ name: '0000_users', sha256: 'a'.repeat(64) }];
    expect(parse('migrate', { ...migrate, 'approved-plan': 'b'.repeat(64) })).toMatchObject({ approvedPlan: { sha256: 'b'.repeat(64), migrations: null } });
    const parsed = parse('migrate', { ...migrate, 'approved-plan': JSON.stringify(list) });
    expect(parsed).toMatchObject({ approvedPlan: planOf(list) });
  });

  test('reason and ticket belong to an emergency', () => {
    const words = { 'emergency-reason': 'shop is down', 'emergency-ticket': 'OPS-7' };
    expect(parse('migrate', { ...migrate, ...words, emergency: 'true' })).toMatchObject({
      gates: { gateSettings: { emergency: { reason: 'shop is down', ticket: 'OPS-7' } } },
    });
    for (const alone of [words, { 'emergency-reason': 'shop is down' }, { 'emergency-ticket': 'OPS-7' }]) {
      expect(refused('migrate', { ...migrate, ...alone })).toEqual(['input/conflict', 'input emergency']);
    }
  });

  test('code owners are asked for where pull requests are', () => {
    expect(parse('migrate', { ...migrate, approval: 'both', 'code-owners': 'require' })).toMatchObject({ gates: { gateSettings: { codeOwners: 'require' } } });
    expect(refused('migrate', { ...migrate, 'code-owners': 'require' })).toEqual(['input/conflict', 'input code-owners']);
  });

  test('the token that the runner fills in disturbs no command that does not use it', () => {
    const masked: string[] = [];
    expect(parse('verify', { ...verify, 'github-token': 'ghs_planted' }, masked)).toMatchObject({ manifest: verify.manifest });
    expect(masked).toEqual(['ghs_planted']);
  });
});

describe('the isolated form', () => {
  const unsigned = { 'database-url': migrate['database-url'], environment: 'production' };

  test('leaves signing and keeping to the command seal', () => {
    expect(parse('migrate', { ...unsigned, form: 'isolated' })).toMatchObject({ form: { kind: 'isolated' } });
    for (const [name, text] of Object.entries({ signing: 'none', 'signing-key': pem, attestations: 'off', 'evidence-directory': 'e', 'chain-start': 'true' })) {
      expect(refused('migrate', { ...unsigned, form: 'isolated', [name]: text })).toEqual(['input/conflict', `input ${name}`]);
    }
  });

  test('seal takes the file, its digest, the gates and the signing', () => {
    const texts = { handover: 'h.json', 'handover-sha256': 'A'.repeat(64), environment: 'production', signing: 'github' };
    expect(parse('seal', texts)).toMatchObject({ handoverSha256: 'a'.repeat(64), seal: { attestations: 'store' } });
    expect(refused('seal', { ...texts, 'handover-sha256': 'a' })).toEqual(['input/invalid', 'input handover-sha256']);
    expect(refused('seal', { ...texts, handover: '' })).toEqual(['input/missing', 'input handover']);
    expect(refused('seal', { ...texts, 'database-url': migrate['database-url'] })).toEqual(['input/unused', 'input database-url']);
  });
});

test('verify never goes without a key that it was told to trust', () => {
  expect(refused('verify', { manifest: 'm.json' })[0]).toBe('input/conflict');
  expect(refused('verify', { ...verify, 'public-key-file': 'p.pem' })[0]).toBe('input/conflict');
  expect(refused('verify', { ...verify, 'verification-policy': 'p.json' })[0]).toBe('input/conflict');
  expect(parse('verify', { manifest: 'm.json', 'verification-policy': 'p.json' })).toMatchObject({ trust: { kind: 'verification-policy', path: 'p.json' } });
});

test('a branch is asked only where the head of the chain is GitHub’s to tell', () => {
  expect(refused('migrate', { ...migrate, 'evidence-branch': 'evidence' })).toEqual(['input/conflict', 'input evidence-branch']);
  expect(refused('migrate', { ...migrate, 'chain-head': 'directory', 'evidence-branch': 'evidence' })).toEqual(['input/conflict', 'input evidence-branch']);
  expect(parse('migrate', { ...migrate, 'chain-head': 'github', 'evidence-branch': 'evidence' })).toMatchObject({
    form: { seal: { chainHead: { kind: 'github', evidenceBranch: 'evidence' } } },
  });
});

test.each([
  ['init', 'environment', '${{ x }}'],
  ['init', 'evidence-branch', '../main'],
  ['init', 'approval', 'none'],
  ['init', 'signing', 'none'],
  ['doctor', 'repository', 'shop'],
  ['doctor', 'branch', 'a..b'],
  ['doctor', 'approval', 'none'],
  ['doctor', 'api-url', 'http://example.com'],
  ['collect', 'since', '2026-13-01'],
  ['collect', 'since', '2026-02-30'],
  ['collect', 'until', 'yesterday'],
])('%s: %s %j is refused', (command, name, text) => {
  const needed = command === 'collect' ? { 'public-key': 'pem' } : {};
  expect(refused(command, { ...needed, [name]: text })).toEqual(['input/invalid', `input ${name}`]);
});

test('manifests that were noted elsewhere are read one by one', () => {
  const sha256 = 'a'.repeat(64);
  expect(parse('verify', { ...verify, 'expected-head': `41:${sha256}, 7:${sha256}` })).toMatchObject({
    expectedHeads: [
      { sequence: 41, sha256 },
      { sequence: 7, sha256 },
    ],
    expectedStarts: [],
  });
  for (const text of ['41', `0:${sha256}`, `41:${sha256}0`, `41-${sha256}`]) {
    expect(refused('verify', { ...verify, 'expected-head': text })).toEqual(['input/invalid', 'input expected-head']);
  }
});

test('secrets are masked before anything is refused', () => {
  const masked: string[] = [];
  expect(() => parse('nonsense', migrate, masked)).toThrow(Problem);
  expect(masked.toSorted()).toEqual([pem, migrate['database-url']].toSorted());
});

test('no secret has a text form', () => {
  const inputs = parse('migrate', migrate);
  expect(JSON.stringify(inputs)).not.toMatch(/planted|u:p@/u);
});

test('every input belongs to a command, and every input of a command is in the list of all', () => {
  const names = (inputs: readonly { readonly name: string }[]): readonly string[] => [...new Set(inputs.map(({ name }) => name))].toSorted();
  expect(names(commands.flatMap(({ inputs }) => [...inputs]))).toEqual(definitions.map(({ name }) => name).toSorted());
});
