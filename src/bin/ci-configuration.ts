import { quoted } from '../core/text/quoted.js';
import { inRepository } from './named-file.js';

/**
 * A warning for a job that names its configuration: a file of the checkout is the pull request's
 * own, which then sets the rules that it is judged by.
 */
export async function ownConfigurationWarnings(
  root: string,
  file: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const isJob = [environment['CI'], environment['GITHUB_ACTIONS']].some(
    (value) => value !== undefined && value !== '' && value !== 'false',
  );
  if (file === undefined || !isJob) return [];
  const isInside = await inRepository(root, file).then(
    () => true,
    () => false,
  );
  if (!isInside) return [];
  return [
    `--config ${quoted(file)} is the file that is checked out: a pull request can change the rules that it is judged by; without --config, the base branch's configuration applies`,
  ];
}
