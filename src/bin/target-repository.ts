import { quoted } from '../core/text/quoted.js';
import { Fault } from '../errors.js';
import type { Trigger } from '../github/event.js';

/**
 * The URL of the repository that the workflow belongs to; undefined if it is not known. A pull
 * request's event names it, too, and both must agree. Throws a Fault if they don't, or if a name is
 * malformed.
 */
export function targetRepository(
  {
    GITHUB_SERVER_URL: server = '',
    GITHUB_REPOSITORY: repository = '',
  }: Readonly<Record<string, string | undefined>>,
  trigger?: Trigger,
): string | undefined {
  const { baseRepository = '' } = trigger?.kind === 'pull-request' ? trigger : {};
  if (
    repository !== '' &&
    baseRepository !== '' &&
    repository.toLowerCase() !== baseRepository.toLowerCase()
  )
    throw new Fault(
      `The pull request is one of ${quoted(baseRepository)}, but GITHUB_REPOSITORY is ${quoted(repository)}`,
    );
  const name = repository === '' ? baseRepository : repository;
  if (server === '' || name === '') return undefined;
  const url = `${server.replace(/\/+$/, '')}/${name}`;
  if (
    !/^(?:https?|ssh|file):\/\/[^\s]+$/i.test(url) ||
    !URL.canParse(url) ||
    !/^[\w.-]+\/[\w.-]+$/.test(name)
  )
    throw new Fault(`GITHUB_SERVER_URL and GITHUB_REPOSITORY name no repository: ${quoted(url)}`);
  return url;
}
