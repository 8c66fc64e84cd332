import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pullRequestEnvironment } from '../../scripts/throwaway-repository.mjs';
import { throwawayRepository, type Repository } from './repository.js';

const COLUMNS = Array.from({ length: 1500 }, (_, index) => `c${index}`);
const schema = (version: string, type: string): string =>
  JSON.stringify({
    table_name: 'events',
    schema_version: version,
    envelope_columns: {},
    payload_columns: Object.fromEntries(COLUMNS.map((name) => [name, { type }])),
  });

let repository: Repository;
beforeAll(() => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', schema('1.0.0', 'BIGINT'));
  repository.commit('feat: events');
  repository.write('schemas/events.json', schema('2.0.0', 'INT'));
});
afterAll(() => repository.remove());

/** Runs the command line, whose output goes to `sink`. */
function runInto(sink: string, command: string): SpawnSyncReturns<string> {
  const line = `"$0" "$1" ${command} ${sink}; exit "\${PIPESTATUS[0]}"`;
  const program = ['-c', line, process.execPath, resolve('dist/cli/index.js')];
  return spawnSync('bash', program, { cwd: repository.root, encoding: 'utf8' });
}

function codeInto(sink: string, command: string): number {
  return runInto(sink, command).status ?? -1;
}

describe('output that nobody reads does not turn a block into a pass', () => {
  it.each([
    [1, 'check --format json', '| true'],
    [1, 'check --format json', '| head -n 1'],
    [1, 'check --format sarif', '| head -n 1'],
    [1, 'check', '| true'],
    [1, 'check --format json', '2>&1 | true'],
    [2, 'check nope.json --format json', '| true'],
    [2, 'check --nope', '2>&1 | true'],
    [0, 'rules', '| true'],
  ])('%d for %s %s', (code, command, sink) => expect(codeInto(sink, command)).toBe(code));

  it.each([
    [1, 'check --format json', '> /dev/null'],
    [1, 'check --format json', '| cat > /dev/null'],
  ])('%d for %s %s', (code, command, sink) => expect(codeInto(sink, command)).toBe(code));
});

describe('a run that could not print its report is a fault', () => {
  it.each(['check', 'check --format json', 'rules', '--help', 'check nope.json --format json'])(
    '%s > /dev/full',
    (command) => {
      const { status, stderr } = runInto('> /dev/full', command);
      // Wrong usage stays wrong usage.
      expect(status).toBe(command.includes('nope') ? 2 : 3);
      expect(stderr).toMatch(/standard output.*ENOSPC/);
    },
  );

  it.each([
    ['waits for a write that never ends', 'process.stdout.write = () => true'],
    ['fails where nobody catches it', 'setImmediate(() => { throw new Error("stray") })'],
  ])('also one that %s', (_, code) => {
    const preload = `data:text/javascript,${encodeURIComponent(code)}`;
    const { status } = spawnSync(
      process.execPath,
      ['--import', preload, resolve('dist/cli/index.js'), 'check', '--format', 'json'],
      { cwd: repository.root, encoding: 'utf8' },
    );
    expect(status).toBe(3);
  });
});

describe('the action keeps its verdict', () => {
  let base: Repository;
  beforeAll(() => {
    base = throwawayRepository();
    base.write('schemas/events.json', schema('1.0.0', 'BIGINT'));
    base.commit('feat: events');
  });
  afterAll(() => base.remove());

  it.each([
    [1, 'INT', '> /dev/full 2>&1'],
    [1, 'INT', '| true'],
    [1, 'INT', '| head -n 1 > /dev/null'],
    [0, 'BIGINT', '> /dev/full 2>&1'],
    [0, 'BIGINT', '| true'],
  ])('%d for %s %s', (code, type, sink) => {
    base.git('checkout', '--quiet', 'main');
    const head = base.mergePullRequest(`change-${String(Math.random()).slice(2)}`, () =>
      base.write('schemas/events.json', `${schema('2.0.0', type)} `),
    );
    const files = mkdtempSync(join(tmpdir(), 'run-'));
    const line = `"$0" "$1" ${sink}; exit "\${PIPESTATUS[0]}"`;
    const program = ['-c', line, process.execPath, resolve('dist/index.js')];
    const env = pullRequestEnvironment(base, head, files);
    expect(spawnSync('bash', program, { cwd: base.root, env }).status).toBe(code);
    const outputs = readFileSync(join(files, 'output'), 'utf8');
    expect(outputs).toMatch(code === 1 ? /^result<<.*\nblocked$/m : /^result<<.*\npass$/m);
  });
});
