/**
 * Why a text is not a pattern of topic schemas, as a predicate that follows the text; undefined for
 * a valid pattern.
 */
export function patternProblem(pattern: string): string | undefined {
  if (!pattern.includes('{topic}')) return 'does not contain {topic}, as schemas/{topic}.json does';
  if (pattern.includes('\\'))
    return 'contains a backslash; folders are separated by / and nothing is escaped';
  // Two names without a slash between them can be divided in more than one way.
  if (pattern.split('/').some((segment) => segment.split('{topic}').length > 2))
    return 'contains {topic} twice between two slashes';
  if (isInGitFolder(pattern)) return "names git's own folder, which holds no schemas";
  return leadsOut(pattern) ? 'leads out of the repository' : undefined;
}

/** Whether a path leads through `.git`, whose files are git's own and no part of a commit. */
export function isInGitFolder(path: string): boolean {
  return path.split(/[\\/]/).some((part) => part.toLowerCase() === '.git');
}

/** Whether a path contains a `..` step. */
export function leadsOut(path: string): boolean {
  return path.split(/[\\/]/).includes('..');
}
