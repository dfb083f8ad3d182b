import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { uploadFiles } from '../../src/evidence/artifact.ts';
import { newJobIds, startArtifactService, type ArtifactService } from '../fakes/artifact-service.ts';
import { openZip } from '../fakes/zip.ts';
import { codeOf } from './repository.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A job of the service with one file to upload. The client waits by a clock that runs ahead: as long as it likes, and nobody with it. */
async function begin(): Promise<{ readonly service: ArtifactService; readonly upload: () => Promise<string> }> {
  const service = await startArtifactService();
  const folder = await mkdtemp(join(tmpdir(), 'attest-artifact-'));
  onTestFinished(async () => {
    await service.stop();
    await rm(folder, { recursive: true });
  });
  const file = join(folder, 'migration-manifest.json');
  await writeFile(file, '{}\n');
  for (const [name, value] of Object.entries(service.environment(newJobIds()))) vi.stubEnv(name, value);
  vi.useFakeTimers({ toFake: ['setTimeout'] }).setTimerTickMode('nextTimerAsync');
  return { service, upload: async () => (await uploadFiles('manifest', [file], folder, 30)).name };
}

test('files are uploaded as one artifact, that is kept as long as was asked for', async () => {
  const { service, upload } = await begin();
  expect(await upload()).toBe('manifest');
  const [artifact, ...others] = service.artifacts;
  expect(others).toEqual([]);
  expect([...openZip(artifact?.bytes ?? Buffer.alloc(0)).keys()]).toEqual(['migration-manifest.json']);
  expect(artifact?.expiresAt).not.toBeNull();
});

test('a service that fails is asked again before the upload is given up', async () => {
  const { service, upload } = await begin();
  service.setMood('failing');
  expect(await codeOf(upload())).toBe('evidence/not-uploaded');
  expect(service.requests.length).toBeGreaterThan(1);
  expect(service.artifacts).toEqual([]);
});

test('a service that was away for a moment gets the artifact all the same', async () => {
  const { service, upload } = await begin();
  service.setMood('failing');
  vi.setTimerTickMode('manual');
  const uploaded = upload();
  await vi.waitUntil(() => service.requests.length > 0);
  service.setMood('healthy');
  vi.setTimerTickMode('nextTimerAsync');
  expect(await uploaded).toBe('manifest');
  expect(service.artifacts).toHaveLength(1);
  expect(service.requests.length).toBeGreaterThan(3);
});

test('a service that refuses is not asked again', async () => {
  const { service, upload } = await begin();
  service.setMood('refusing');
  expect(await codeOf(upload())).toBe('evidence/not-uploaded');
  expect(service.requests).toHaveLength(1);
});
