/**
 * Why a text is not a pattern of topic schemas, as a predicate that follows the text; undefined for
 * a valid pattern.
 */
export function patternProblem(pattern: string): string | undefined {
  if (!pattern.includes('{topic}')) return 'does not contain {topic}, as schemas/{topic}.json does';
  return leadsOut(pattern) ? 'leads out of the repository' : undefined;
}

/** Whether a path contains a `..` step. */
export function leadsOut(path: string): boolean {
  return path.split(/[\\/]/).includes('..');
}
