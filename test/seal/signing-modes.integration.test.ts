import { createServer, type Server } from 'node:http';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { storeAttestation } from '../../src/seal/attestation-github.ts';
import { chooseInstance, endpointsOf } from '../../src/seal/instance.ts';
import { secret } from './keys.ts';

describe('the instance', () => {
  test('is the one that was asked for', () => {
    expect(chooseInstance({ asked: 'github', visibility: 'private', publishNames: false })).toBe('github');
    expect(chooseInstance({ asked: 'github', visibility: 'public', publishNames: true })).toBe('github');
    expect(chooseInstance({ asked: 'sigstore', visibility: 'public', publishNames: false })).toBe('sigstore');
    expect(chooseInstance({ asked: 'sigstore', visibility: 'private', publishNames: true })).toBe('sigstore');
  });

  test.each(['private', 'internal', { unknown: 'the event payload does not say it' }])(
    'with a public log is refused for a repository that is %j',
    (visibility) => {
      expect(() => chooseInstance({ asked: 'sigstore', visibility, publishNames: false })).toThrow(
        expect.objectContaining({ code: 'seal/would-publish', exitCode: 2 }),
      );
    },
  );

  test('has its services at github.com and at *.ghe.com, and nowhere else', () => {
    expect(endpointsOf('github', 'https://github.com', {})).toEqual({
      fulcioUrl: 'https://fulcio.githubapp.com',
      rekorUrl: null,
      tsaUrl: 'https://timestamp.githubapp.com',
    });
    expect(endpointsOf('github', 'https://acme.ghe.com', {})).toEqual({
      fulcioUrl: 'https://fulcio.acme.ghe.com',
      rekorUrl: null,
      tsaUrl: 'https://timestamp.acme.ghe.com',
    });
    for (const server of ['https://github.acme.example', 'https://acme.ghe.com.evil.test', 'https://ghe.com', 'http://github.com'])
      expect(() => endpointsOf('github', server, {})).toThrow(expect.objectContaining({ code: 'seal/no-authority', exitCode: 2 }));
  });

  test('may be one of the own, service by service', () => {
    expect(endpointsOf('github', 'https://github.acme.example', { fulcioUrl: 'https://fulcio.acme.example' })).toEqual({
      fulcioUrl: 'https://fulcio.acme.example',
      rekorUrl: null,
      tsaUrl: null,
    });
    expect(endpointsOf('sigstore', 'https://github.com', { rekorUrl: 'https://log.example' })).toEqual({
      fulcioUrl: 'https://fulcio.sigstore.dev',
      rekorUrl: 'https://log.example',
      tsaUrl: 'https://timestamp.sigstore.dev',
    });
    expect(endpointsOf('sigstore', 'https://github.com', { tsaUrl: null }).tsaUrl).toBeNull();
  });
});

describe('the attestation store', () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close()));

  test('takes the bundle, and gives its id', async () => {
    const { url, seen } = await serve(201, { id: 42 });
    expect(await store(url)).toEqual({ kind: 'stored', id: '42' });
    expect(seen).toEqual(['POST /repos/acme/shop/attestations token ghs_secret {"bundle":{"mediaType":"x"}}']);
  });

  test.each([
    [403, 'plan has none'],
    [404, 'the plan, or this GitHub server, has no attestations'],
    [500, 'answered 500'],
    [422, 'answered 422'],
  ])('that answers %i is told of as a warning', async (status, found) => {
    const { url } = await serve(status, { message: 'Feature not available' });
    const stored = await store(url);
    expect(stored).toMatchObject({ kind: 'not-stored', problem: { code: 'seal/not-stored', severity: 'warning', exitCode: 2 } });
    expect(JSON.stringify(stored.kind === 'not-stored' ? stored.problem.message : '')).toContain(found);
    expect(JSON.stringify(stored)).not.toMatch(/ghs_secret|127\.0\.0\.1/u);
  });

  test('that gives an id of nothing, is silent or is not there, is told of as a warning', async () => {
    const [odd, silent] = [await serve(201, {}), await serve(0, {})];
    for (const [url, found] of [
      [odd.url, 'no id'],
      [silent.url, 'not answer in time'],
      ['http://127.0.0.1:1', 'not be reached'],
    ] as const) {
      const stored = await store(url);
      expect(stored.kind === 'not-stored' ? stored.problem.message : '').toContain(found);
    }
  });

  async function serve(status: number, body: object): Promise<{ url: string; seen: string[] }> {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      request.on('end', () => {
        seen.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''} ${text}`);
        if (status !== 0) response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${String(z.object({ port: z.number() }).parse(server.address()).port)}`, seen };
  }

  async function store(apiUrl: string): ReturnType<typeof storeAttestation> {
    return await storeAttestation('{"mediaType":"x"}', { apiUrl, repository: 'acme/shop', token: secret('ghs_secret'), timeoutMs: 500 });
  }
});
