import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Variables that let git read one repository although another user owns it, as in a container job,
 * whose workspace belongs to the runner's user: git takes `safe.directory` from them as from its
 * command line (https://git-scm.com/docs/git-config#SCOPES). Empty outside the runner's workspace,
 * where git's own check holds.
 */
export function safeDirectoryVariables(
  directory: string,
  environment: Environment,
): Readonly<Record<string, string>> {
  const workspace = environment['GITHUB_WORKSPACE'] ?? '';
  if (workspace === '' || !existsSync(directory) || !existsSync(workspace)) return {};
  const root = rootBetween(realpathSync(resolve(directory)), realpathSync(workspace));
  if (root === undefined) return {};
  const count = Number(environment['GIT_CONFIG_COUNT'] ?? '0');
  const index = Number.isInteger(count) && count >= 0 ? count : 0;
  return {
    GIT_CONFIG_COUNT: String(index + 1),
    [`GIT_CONFIG_KEY_${index}`]: 'safe.directory',
    [`GIT_CONFIG_VALUE_${index}`]: root,
  };
}

/** The repository that contains a directory, not above the workspace. */
function rootBetween(directory: string, workspace: string): string | undefined {
  if (relative(workspace, directory).startsWith('..')) return undefined;
  if (existsSync(join(directory, '.git'))) return directory;
  return directory === workspace ? undefined : rootBetween(dirname(directory), workspace);
}
