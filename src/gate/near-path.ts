import { meantName, nearestName } from '../core/text/near-names.js';
import type { TopicFiles } from './topic-pattern.js';

/** The path whose last part is nearest: a long folder would make every name in it near. */
export function nearestPath(path: string, paths: readonly string[]): string | undefined {
  const near = nearestName(lastPart(path), paths.map(lastPart));
  return near === undefined ? undefined : paths.find((one) => lastPart(one) === near);
}

/**
 * The topic's file that was probably meant: its path is near, or its topic is what the last part of
 * `path` names or begins.
 */
export function nearestTopicFile(
  path: string,
  paths: readonly string[],
  { topicOf }: TopicFiles,
): string | undefined {
  const files = new Map<string, string>();
  for (const one of paths) {
    const topic = topicOf(one);
    if (topic !== undefined && !files.has(topic)) files.set(topic, one);
  }
  const near = nearestPath(path, [...files.values()]);
  const meant = meantName(lastPart(path).replace(/\.json$/, ''), [...files.keys()]);
  return near ?? (meant === undefined ? undefined : files.get(meant));
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
