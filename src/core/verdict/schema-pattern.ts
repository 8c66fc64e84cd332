/** What keeps a text from being a pattern of topic schemas, to be said after it; undefined when nothing does. */
export function patternProblem(pattern: string): string | undefined {
  if (!pattern.includes('{topic}')) return 'does not contain {topic}, as schemas/{topic}.json does';
  return leadsOut(pattern) ? 'leads out of the repository' : undefined;
}

/** Whether a path from the repository's root has a step up. */
export function leadsOut(path: string): boolean {
  return path.split(/[\\/]/).includes('..');
}
