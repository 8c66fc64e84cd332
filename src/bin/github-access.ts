import { UserError } from '../errors.js';
import type { GitHubAccess } from '../github/client.js';
import type { Inputs } from './inputs.js';

/** Repository and server that the runner belongs to. Throws a UserError for no address. */
export function gitHubAccess({ token }: Pick<Inputs, 'token'>): GitHubAccess {
  const { GITHUB_API_URL: apiUrl = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } =
    process.env;
  const [owner = '', repo = ''] = repository.split('/');
  if (!/^https?:\/\//.test(apiUrl) || !URL.canParse(apiUrl))
    throw new UserError('GITHUB_API_URL is no address');
  return { token, owner, repo, apiUrl };
}
