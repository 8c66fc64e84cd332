import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault, UserError } from '../errors.js';

/** Long enough for a slow disk; a git that takes longer is stuck. */
export const LOCAL_TIMEOUT_MS = 60_000;
export const FETCH_TIMEOUT_MS = 120_000;

/**
 * A repository's own configuration must not start hooks, monitors or maintenance while a pull
 * request is judged.
 */
const SETTINGS = [
  // GIT_GRAFT_FILE below would have git advise against grafts.
  'advice.graftFileDeprecated=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=off',
  'gc.auto=0',
  'maintenance.auto=false',
  'protocol.ext.allow=never',
].flatMap((setting) => ['-c', setting]);

/** git ended with an exit code other than 0. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';

  readonly operation: string;
  readonly exitCode: number | null;
  readonly stderr: string;

  constructor(operation: string, exitCode: number | null, stderr: string) {
    super(stderr);
    this.operation = operation;
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

/** Starts a git process: without a shell, prompts or pagers, and with literal paths. */
export function startGit(
  directory: string,
  args: readonly string[],
): ChildProcessWithoutNullStreams {
  return spawn('git', [...SETTINGS, ...args], {
    cwd: directory,
    env: environment(process.env),
    stdio: 'pipe',
  });
}

/**
 * A hook's GIT_DIR and GIT_INDEX_FILE are relative to the directory where the hook runs
 * (https://git-scm.com/docs/githooks). With them, git would take any directory for the root of the
 * work tree; without them, it finds the same repository itself. GIT_DIR is kept only together with
 * GIT_WORK_TREE, which names the work tree.
 */
function environment(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { GIT_DIR, GIT_WORK_TREE, ...rest } = inherited;
  const foreign = [
    'GIT_INDEX_FILE',
    'GIT_COMMON_DIR',
    'GIT_PREFIX',
    'GIT_GLOB_PATHSPECS',
    'GIT_NOGLOB_PATHSPECS',
    'GIT_ICASE_PATHSPECS',
  ];
  const env: NodeJS.ProcessEnv = {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !foreign.includes(name))),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_PAGER: 'cat',
    // `git replace` and grafts show other content and other parents than the names stand for.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    LC_ALL: 'C',
  };
  if (GIT_WORK_TREE !== undefined) {
    env['GIT_WORK_TREE'] = resolve(GIT_WORK_TREE);
    if (GIT_DIR !== undefined) env['GIT_DIR'] = resolve(GIT_DIR);
  }
  return env;
}

/**
 * The output of one git process. Rejects with a GitFailure, or with a Fault or UserError when git
 * can't run.
 */
export function runGit(
  directory: string,
  args: readonly string[],
  timeoutMs = LOCAL_TIMEOUT_MS,
): Promise<Buffer> {
  const operation = args[0] ?? '';
  return new Promise((fulfil, reject) => {
    const child = startGit(directory, args);
    const out: Buffer[] = [];
    let stderr = '';
    const timer = setTimeout(() => {
      stop(child);
      reject(
        new Fault(
          `git ${operation} did not answer within ${timeoutMs / 1000} seconds in ${directory}`,
        ),
      );
    }, timeoutMs);
    child.stdin.on('error', () => undefined).end();
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on(
      'data',
      (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(0, 4000)),
    );
    child.on('error', (cause) => {
      clearTimeout(timer);
      reject(notStarted(directory, cause));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code === 0) fulfil(Buffer.concat(out));
      else reject(new GitFailure(operation, code, stderr.trim()));
    });
  });
}

/**
 * Ends a process with SIGTERM, so that it can remove its locks. Its pipes are closed: a helper
 * process may hold them and keep us running.
 */
export function stop(child: ChildProcessWithoutNullStreams): void {
  child.kill('SIGTERM');
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  child.unref();
}

/** Node reports ENOENT both for a missing directory and for a missing git. */
function notStarted(directory: string, cause: Error): Error {
  if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return new UserError(
      `There is no folder ${directory}; check the repository out there first, or name the folder where it is`,
    );
  }
  return new Fault('git could not be started; install it and make sure that it is on the PATH', {
    cause,
  });
}

/** Turns a GitFailure into an error that says what to do; returns any other error unchanged. */
export function explained(error: unknown, directory: string): unknown {
  if (!(error instanceof GitFailure)) return error;
  if (/not a git repository|must be run in a work tree/i.test(error.stderr)) {
    return new UserError(
      `${directory} is not in a git repository with a work tree; run git init, or run actions/checkout first`,
    );
  }
  if (/dubious ownership|unsafe repository/i.test(error.stderr)) {
    // safe.directory takes the repository's root, and `directory` may be below it.
    const root =
      /(?:repository at|unsafe repository \() ?'([^']+)'/i.exec(error.stderr)?.[1] ?? directory;
    return new UserError(
      `git refuses ${root} because it belongs to another user; run git config --global --add safe.directory '${root}'`,
    );
  }
  return new Fault(
    `git ${error.operation} failed in ${directory}: ${error.stderr.slice(0, 500) || `exit code ${String(error.exitCode)}`}`,
  );
}
