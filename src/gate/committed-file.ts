import { quoted } from '../core/text/quoted.js';
import { topicNameProblem } from '../core/schema/topic-name.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import type { Git } from '../git/git.js';
import { isLfsPointer } from './lfs-pointer.js';
import type { TopicChange } from './topic-changes.js';

/** A topic's file at the commit that is published. */
export interface CommittedFile {
  readonly topic: string;
  /** From the repository's root. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly parsed: ParsedFile;
}

/** A topic's file that can't be uploaded, and why. */
export interface UnusableFile {
  readonly topic: string;
  readonly file: string;
  readonly reason: string;
}

/** Reads a topic's file at a commit. Throws a Fault when git doesn't have the content. */
export async function readCommittedFile(
  git: Git,
  { topic, after }: TopicChange,
  commit: string | undefined,
  digest: (data: Uint8Array) => string,
): Promise<CommittedFile | UnusableFile> {
  const [first, second] = after;
  const file = first?.path ?? '';
  const unusable = (reason: string): UnusableFile => ({ topic, file, reason });
  const nameProblem = topicNameProblem(topic);
  if (nameProblem !== undefined) return unusable(nameProblem);
  if (second !== undefined)
    return unusable(
      `Topic '${topic}' has two files, ${quoted(file)} and ${quoted(second.path)}; keep one of them`,
    );
  if (first !== undefined && first.kind !== 'file')
    return unusable(`${quoted(file)} is a link or a submodule, not a file`);
  const content =
    first?.oid === undefined ? 'missing' : await git.blob(first.oid, { path: file, commit });
  if (content === 'too-large')
    return unusable(`${quoted(file)} is too large for a schema; the limit is 1 MiB`);
  if (typeof content === 'string')
    throw new Fault(`git doesn't have the content of ${quoted(file)}; fetch the whole commit`, {
      file,
    });
  if (isLfsPointer(content))
    return unusable(
      `${quoted(file)} is a pointer of Git LFS, not a schema: schema-gate reads what git stores`,
    );
  return {
    topic,
    file,
    bytes: content,
    sha256: digest(content),
    parsed: parseTopicSchema(content),
  };
}
