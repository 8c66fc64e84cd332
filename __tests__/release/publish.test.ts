import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

interface Release {
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly notes: string;
  readonly files: readonly string[];
}
interface State {
  readonly tags: Record<string, string>;
  readonly releases: Record<string, Release>;
  readonly calls: string[];
  /** Calls that GitHub answers with 502, counted from 1. */
  readonly broken?: readonly number[];
}

const NEW = 'b'.repeat(40);
const OLD = 'a'.repeat(40);
const FILES = ['schema-gate-1.2.0.tgz', 'schema_validator_enhanced.zip', 'sbom.cdx.json'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-gate-release-'));
  writeFileSync(
    join(folder, 'gh'),
    `#!/bin/sh\nexec '${process.execPath}' '${resolve('__tests__/release/gh.mjs')}' "$@"\n`,
  );
  chmodSync(join(folder, 'gh'), 0o755);
  const sums = FILES.map((file) => {
    writeFileSync(join(folder, file), `bytes of ${file}`);
    return `${createHash('sha256').update(`bytes of ${file}`).digest('hex')}  ${file}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
  writeFileSync(join(folder, 'notes.md'), 'What is new.\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function publish(
  tag: string,
  before: Partial<State>,
): { status: number | null; told: string; state: State } {
  const file = join(folder, 'state.json');
  const state: State = { tags: { [tag]: NEW }, releases: {}, calls: [], ...before };
  writeFileSync(file, JSON.stringify(state));
  const path = [folder, process.env['PATH']].join(delimiter);
  const run = spawnSync(process.execPath, ['scripts/release/publish.mjs', tag, folder], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path, GH_STATE: file },
  });
  return {
    status: run.status,
    told: `${run.stdout}${run.stderr}`,
    state: JSON.parse(readFileSync(file, 'utf8')) as State,
  };
}

const RELEASED: Release = {
  draft: false,
  prerelease: false,
  notes: 'What is new.\n',
  files: [...FILES, 'SHA256SUMS'],
};

describe('the release', () => {
  it('is out only with all of its files', () => {
    const { status, state } = publish('v1.2.0', {});
    expect(status).toBe(0);
    expect(state.releases).toEqual({ 'v1.2.0': RELEASED });
    expect(state.calls.slice(0, 3)).toEqual([
      'release view v1.2.0',
      'release create v1.2.0',
      'release edit v1.2.0',
    ]);
  });

  it.each([
    ['after it broke off before the release was out', { ...RELEASED, draft: true, files: [] }],
    ['after it broke off before the tag moved', RELEASED],
  ])('is finished %s', (_, found) => {
    const { status, state } = publish('v1.2.0', { releases: { 'v1.2.0': found } });
    expect(status).toBe(0);
    expect(state.releases).toEqual({ 'v1.2.0': RELEASED });
    expect(state.tags['v1']).toBe(NEW);
  });

  it('is not made of files that changed since they were summed', () => {
    writeFileSync(join(folder, 'schema_validator_enhanced.zip'), 'other bytes');
    const { status, told, state } = publish('v1.2.0', {});
    expect(status).toBe(1);
    expect(told).toContain('schema_validator_enhanced.zip is not what SHA256SUMS says');
    expect(state.calls).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'that GitHub does not answer (call %i) fails, and a second run finishes it',
    (call) => {
      const first = publish('v1.2.0', { broken: [call] });
      expect([first.status, first.told]).toEqual([1, expect.stringContaining('HTTP 502')]);
      const { status, state } = publish('v1.2.0', {
        tags: first.state.tags,
        releases: first.state.releases,
      });
      expect(status).toBe(0);
      expect(state.releases).toEqual({ 'v1.2.0': RELEASED });
      expect(state.tags['v1']).toBe(NEW);
    },
  );

  it.each(['1.2.0', 'v1.2', 'v1.2.0; rm', ''])('is not made for the tag "%s"', (tag) => {
    const { status, state } = publish(tag, {});
    expect([status, state.calls]).toEqual([1, []]);
  });
});

describe("the major version's tag", () => {
  it.each([
    ['is made by the first release', 'v1.0.0', {}, NEW],
    ['moves to the newest', 'v1.10.0', { v1: OLD, 'v1.9.0': OLD }, NEW],
    ['stays where a newer minor version is out', 'v1.9.1', { v1: OLD, 'v1.10.0': OLD }, OLD],
    ['moves past prereleases', 'v1.2.0', { v1: OLD, 'v1.3.0-rc.1': OLD }, NEW],
    ['is not moved by a prerelease', 'v1.3.0-rc.1', { v1: OLD }, OLD],
    ['is not moved by another major version', 'v2.0.0', { v1: OLD, 'v1.2.0': OLD }, OLD],
    ['ignores tags that are no version', 'v1.2.0', { v1: OLD, 'v1.latest': OLD }, NEW],
  ])('%s', (_, tag, tags, wanted) => {
    const { status, state } = publish(tag, { tags: { ...tags, [tag]: NEW } });
    expect([status, state.tags['v1']]).toEqual([0, wanted]);
  });

  it('is never v1 for a prerelease that is marked as one', () => {
    expect(publish('v1.3.0-rc.1', {}).state.releases['v1.3.0-rc.1']?.prerelease).toBe(true);
  });
});
