import type { TreeChange, TreeFile } from '../git/git.js';
import type { TopicFiles } from './topic-pattern.js';

/** A file of a topic on one side of the comparison. */
export interface TopicFile extends TreeFile {
  readonly path: string;
}

/** What happened to one topic's files. Moving a file within its topic is no deletion. */
export interface TopicChange {
  readonly topic: string;
  readonly before: readonly TopicFile[];
  readonly after: readonly TopicFile[];
}

/** Groups changed files by topic, in the order of the topics' names; files that are no topic schemas fall out. */
export function groupByTopic(
  changes: readonly TreeChange[],
  files: TopicFiles,
): readonly TopicChange[] {
  const topics = new Map<string, { before: TopicFile[]; after: TopicFile[] }>();
  for (const { path, before, after } of changes) {
    const topic = files.topicOf(path);
    if (topic === undefined) continue;
    let entry = topics.get(topic);
    if (entry === undefined) topics.set(topic, (entry = { before: [], after: [] }));
    if (before !== undefined) entry.before.push({ path, ...before });
    if (after !== undefined) entry.after.push({ path, ...after });
  }
  return [...topics]
    .map(([topic, sides]) => ({ topic, ...sides }))
    .sort((a, b) => (a.topic < b.topic ? -1 : 1));
}

/** Every place where a topic's file may lie, for patterns that are no wildcards. */
export function placesOf(topic: string, schemas: readonly string[]): readonly string[] {
  return schemas
    .filter((pattern) => !pattern.includes('*'))
    .map((pattern) => pattern.replace(/^\.?\/+/, '').replaceAll('{topic}', topic));
}
