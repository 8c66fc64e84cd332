import { execute, type Stream } from '../../src/bin/execute.js';
import type { Run } from './repository.js';

/** As in the runs of the bundle: the developer's own settings of git decide nothing. */
const ENVIRONMENT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

/**
 * Runs a command line without a process of its own. It answers as `cli` does for the bundle, but
 * for log lines, which commands write to the process's own stderr.
 */
export async function inProcess(directory: string, ...args: readonly string[]): Promise<Run> {
  const written = { out: '', err: '' };
  const stream = (name: keyof typeof written): Stream => ({
    print: (text) => {
      written[name] += text;
      return Promise.resolve();
    },
    terminal: { color: false, width: 100 },
  });
  const before = process.cwd();
  Object.assign(process.env, ENVIRONMENT);
  process.chdir(directory);
  try {
    const code = await execute(args, { stdout: stream('out'), stderr: stream('err') });
    return { code, ...written };
  } finally {
    process.chdir(before);
  }
}
