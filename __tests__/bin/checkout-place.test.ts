import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { safeDirectoryVariables } from '../../src/bin/safe-directory.js';
import {
  action,
  cliIn,
  repositoryAt,
  story,
  throwawayRepository,
  type Repository,
} from './repository.js';

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
  here.write('schemas/events.json', story('v2'));
  here.commit('feat: v2');
});
afterEach(() => here.remove());

const change = (): string =>
  here.mergePullRequest('change', () => here.write('schemas/events.json', story('v3')));

describe('a checkout in a folder of the workspace', () => {
  let workspace: string;
  let head: string;
  beforeEach(() => {
    head = change();
    workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
    renameSync(here.root, join(workspace, 'src'));
  });
  afterEach(() => rmSync(workspace, { recursive: true, force: true }));

  it.each(['src', './src', 'src/', 'src/schemas'])('path: %s', (path) => {
    const inside = { ...repositoryAt(join(workspace, 'src')), root: workspace };
    const run = action({ ...inside, git: repositoryAt(join(workspace, 'src')).git }, head, {
      INPUT_PATH: path,
      'INPUT_REPORT-FILE': 'report.json',
    });
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'blocked']);
    expect(JSON.parse(readFileSync(join(workspace, 'report.json'), 'utf8'))).toMatchObject({
      topics: [{ file: 'schemas/events.json' }],
    });
  });

  it.each(['../elsewhere', '/etc'])('path: %s leads out', (path) => {
    const inside = { ...repositoryAt(join(workspace, 'src')), root: workspace };
    const run = action(inside, head, { INPUT_PATH: path });
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'error']);
    expect(run.out).toContain('is not a folder of the workspace');
  });
});

describe('a workspace of another user, as a container job has it', () => {
  const home = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', HOME: '/nowhere' };

  it('was refused by git until somebody called it safe', () => {
    const run = action(here, change(), home);
    expect([run.code, run.outputs.get('result')]).toEqual([1, 'blocked']);
  });

  it('is refused outside of a job, where git’s own check holds', () => {
    const { code, err } = cliIn(here.root, { ...home, GITHUB_WORKSPACE: '' }, 'check');
    expect([code, err]).toEqual([2, expect.stringContaining('safe.directory')]);
    expect(cliIn(here.root, { ...home, GITHUB_WORKSPACE: here.root }, 'check').code).toBe(0);
  });

  it.each<[what: string, directory: string, workspace: string, expected: string | undefined]>([
    ['the workspace itself', '.', '.', '.'],
    ['a folder of the repository', 'schemas', '.', '.'],
    ['another workspace', '.', 'schemas', undefined],
    ['a folder that is not there', 'gone', '.', undefined],
  ])('%s', (_, directory, workspace, expected) => {
    const variables = safeDirectoryVariables(join(here.root, directory), {
      GITHUB_WORKSPACE: join(here.root, workspace),
    });
    expect(variables['GIT_CONFIG_VALUE_0']).toBe(
      expected === undefined ? undefined : join(here.root, expected),
    );
  });

  it('keeps the variables that are set, and names the folder behind a link', () => {
    const link = join(tmpdir(), `link-${String(process.pid)}`);
    symlinkSync(here.root, link);
    expect(safeDirectoryVariables(link, { GITHUB_WORKSPACE: link, GIT_CONFIG_COUNT: '2' })).toEqual(
      {
        GIT_CONFIG_COUNT: '3',
        GIT_CONFIG_KEY_2: 'safe.directory',
        GIT_CONFIG_VALUE_2: here.root,
      },
    );
    rmSync(link);
  });
});
