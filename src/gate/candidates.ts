import { quoted } from '../core/text/quoted.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import type { Git } from '../git/git.js';
import type { TopicChange } from './topic-changes.js';

/** A topic's file at a commit, as it would be uploaded. */
export interface Candidate {
  readonly topic: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly parsed: ParsedFile;
}

/** A topic of which nothing can be uploaded, and why. */
export interface NoCandidate {
  readonly topic: string;
  readonly file: string;
  readonly reason: string;
}

/** Reads what a commit has for a topic. Throws a Fault where git doesn't give it. */
export async function readCandidate(
  git: Git,
  { topic, after }: TopicChange,
  digest: (data: Uint8Array) => string,
): Promise<Candidate | NoCandidate> {
  const [is, second] = after;
  const file = is?.path ?? '';
  const none = (reason: string): NoCandidate => ({ topic, file, reason });
  if (!isValidTopic(topic))
    return none(
      `${quoted(topic)} can't be a topic: letters, digits, dot, underscore and hyphen, without ..`,
    );
  if (second !== undefined)
    return none(
      `Topic '${topic}' has two files, ${quoted(file)} and ${quoted(second.path)}; keep one of them`,
    );
  if (is !== undefined && is.kind !== 'file')
    return none(`${quoted(file)} is a link or a submodule, not a file`);
  const content = is?.oid === undefined ? 'missing' : await git.blob(is.oid);
  if (content === 'too-large')
    return none(`${quoted(file)} is larger than a schema may be; the limit is 1 MiB`);
  if (typeof content === 'string')
    throw new Fault(`git doesn't have the content of ${quoted(file)}; fetch the whole commit`, {
      file,
    });
  return {
    topic,
    file,
    bytes: content,
    sha256: digest(content),
    parsed: parseTopicSchema(content),
  };
}
