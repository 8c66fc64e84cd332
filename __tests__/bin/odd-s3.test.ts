import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pullRequestEnvironment } from '../../scripts/throwaway-repository.mjs';
import { settled } from '../../src/bin/settled.js';
import { Fault } from '../../src/errors.js';
import { oddS3, type OddAnswer } from '../servers/odd-s3.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

let repository: Repository;
beforeAll(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
  repository.write('schemas/events.json', story('v2'));
});
afterAll(() => repository.remove());

/** The server runs in this process, so a bundle must not block it. */
function run(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Run & { readonly seconds: number }> {
  const begin = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: repository.root, env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.on('close', (code) =>
      done({ code, out, err, seconds: (performance.now() - begin) / 1000 }),
    );
  });
}

const environmentFor = (url: string): Readonly<Record<string, string | undefined>> => ({
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});
const CHECK = ['check', '--registry', 's3://lake', '--format', 'json'];

describe('a run on a server that answers as S3 never does', () => {
  it.each<[OddAnswer, number]>([
    ['no ETag', 15],
    ['no ETag, and a body without an end', 15],
    ["a proxy's page", 15],
    ['a body that breaks off', 15],
    ['silence', 40],
  ])('ends as a fault in time: %s', async (kind, seconds) => {
    const server = await oddS3(kind);
    const cli = resolve('dist/cli/index.js');
    const found = await run([cli, ...CHECK], environmentFor(server.url));
    await server.close();
    expect(found.code).toBe(3);
    expect(JSON.parse(found.out)).toMatchObject({
      result: 'error',
      errors: [{ code: 'fault', message: expect.stringMatching(/^Reading s3:\/\/lake\//) }],
    });
    expect(found.seconds).toBeLessThan(seconds);
  });

  it('ends the action, too', async () => {
    const server = await oddS3('no ETag, and a body without an end');
    const files = mkdtempSync(join(tmpdir(), 'run-'));
    const found = await run([resolve('dist/index.js')], {
      ...pullRequestEnvironment(repository, repository.git('rev-parse', 'HEAD'), files),
      ...environmentFor(server.url),
      INPUT_REGISTRY: 's3://lake',
      GITHUB_EVENT_NAME: 'schedule',
    });
    await server.close();
    expect(found.code).toBe(1);
    expect(readFileSync(join(files, 'output'), 'utf8')).toMatch(/^result<<.*\nerror$/m);
    expect(found.seconds).toBeLessThan(20);
  });
});

describe('work that never ends', () => {
  it('is a fault as soon as nothing is left that could end it', async () => {
    const work = settled(new Promise(() => undefined));
    process.emit('beforeExit', 0);
    await expect(work).rejects.toThrow(Fault);
    expect(await settled(Promise.resolve('done'))).toBe('done');
  });

  it.each([
    ['dist/cli/index.js', ['diff', 'schemas/events.json', 'schemas/events.json'], 3],
    ['dist/index.js', [], 1],
  ])('is told by %s', (bundle, args, code) => {
    const never = `
      import fs from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      for (const name of ['readFile', 'open', 'lstat']) fs[name] = () => new Promise(() => {});
      syncBuiltinESMExports();`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(never)}`, resolve(bundle), ...args],
      {
        cwd: repository.root,
        encoding: 'utf8',
        env: { ...process.env, GITHUB_EVENT_PATH: '/dev/null', GITHUB_OUTPUT: '' },
      },
    );
    expect(status).toBe(code);
    expect(stdout + stderr).toContain('The run ended before it had a result');
  });
});
