import { quoted } from '../core/text/quoted.js';
import { Fault } from '../errors.js';

/**
 * The URL of the repository that the workflow belongs to; undefined if the runner doesn't set it.
 * Throws a Fault if it is malformed.
 */
export function targetRepository({
  GITHUB_SERVER_URL: server = '',
  GITHUB_REPOSITORY: name = '',
}: Readonly<Record<string, string | undefined>>): string | undefined {
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
