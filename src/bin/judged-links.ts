import type { Decision } from '../core/verdict/finding.js';
import { linksInto, type LineLink } from '../report/links.js';

/** Links to lines of the judged commit; only in a job, where the commit is on the server. */
export function linksTo({ comparedWith }: Pick<Decision, 'comparedWith'>): LineLink | undefined {
  return linksInto({
    server: process.env['GITHUB_SERVER_URL'],
    repository: process.env['GITHUB_REPOSITORY'],
    sha: comparedWith?.headSha ?? comparedWith?.after.sha,
  });
}
