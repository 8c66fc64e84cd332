import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
// The scripts use the same repository for the demonstration and the measurements.
import {
  pullRequestEnvironment,
  repositoryAt,
  throwawayRepository,
  type Repository,
} from '../../scripts/throwaway-repository.mjs';

export { repositoryAt, throwawayRepository, type Repository };

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where Node keeps the compiled bundles between the hundreds of runs of the tests. */
const COMPILED = { NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled-bundles') };

const environment = {
  ...process.env,
  ...COMPILED,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  NO_COLOR: '',
  FORCE_COLOR: undefined,
};

/** Runs the shipped command line. */
export function cli(directory: string, ...args: readonly string[]): Run {
  return cliIn(directory, {}, ...args);
}

/** The same with other variables, and with a text as its standard input. */
export function cliIn(
  directory: string,
  { input, ...more }: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('dist/cli/index.js'), ...args],
    {
      cwd: directory,
      encoding: 'utf8',
      env: { ...environment, ...more },
      ...(input === undefined ? {} : { input }),
    },
  );
  return { code: status, out: stdout, err: stderr };
}

export interface ActionRun extends Run {
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/**
 * Runs the shipped action on a pull request whose merge commit is checked out. `more` overrides the
 * runner's environment.
 */
export function action(
  repository: Repository,
  head: string,
  more: Readonly<Record<string, string>> = {},
): ActionRun {
  const files = mkdtempSync(join(tmpdir(), 'schema-gate-run-'));
  const env = { ...pullRequestEnvironment(repository, head, files), ...COMPILED, ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/index.js')], {
    cwd: repository.root,
    encoding: 'utf8',
    env,
  });
  const outputs = [
    ...readFileSync(join(files, 'output'), 'utf8').matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2$/gm),
  ];
  return {
    code: status,
    out: stdout,
    err: stderr,
    outputs: new Map(outputs.map((match) => [match[1] ?? '', match[3] ?? ''])),
    summary: readFileSync(join(files, 'summary'), 'utf8'),
  };
}

export const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
