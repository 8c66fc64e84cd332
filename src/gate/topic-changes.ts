import { compareTexts } from '../core/text/compare-texts.js';
import type { TreeChange, TreeFile } from '../git/git.js';
import type { TopicFiles } from './topic-pattern.js';

/** A file of a topic on one side of the comparison. */
export interface TopicFile extends TreeFile {
  readonly path: string;
}

/** The changed files of one topic. Moving a file within its topic is not a deletion. */
export interface TopicChange {
  readonly topic: string;
  readonly before: readonly TopicFile[];
  readonly after: readonly TopicFile[];
}

/** What a run judges. */
export interface Selection {
  readonly changes: readonly TopicChange[];
  /** The target's files that are topic schemas by the patterns, judged or not. */
  readonly topicFiles: readonly TreeChange[];
}

/** Groups changed files by topic, sorted by name; files that are not topic schemas are left out. */
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
    .sort((a, b) => compareTexts(a.topic, b.topic));
}
