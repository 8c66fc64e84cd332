import { decide } from '../core/verdict/decide.js';
import type { Decision } from '../core/verdict/finding.js';
import { isReadableBaseline } from '../core/verdict/judge.js';
import { parseBaselineSchema } from '../core/schema/baseline-schema.js';
import { parseTopicSchema } from '../core/schema/topic-schema.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { Fault } from '../errors.js';
import type { Git } from '../git/git.js';
import { announcementsFor } from './announced.js';
import { isLfsPointer } from './lfs-pointer.js';
import { topicFiles } from './topic-pattern.js';
import { verdictOn, type JudgeContext } from '../core/verdict/verdict.js';

export interface TwoFiles {
  readonly before: DiffFile;
  readonly after: DiffFile;
}

export interface DiffFile {
  /** As the user named it. */
  readonly file: string;
  /** Where its topic is read from; absent for standard input. */
  readonly path?: string | undefined;
  readonly bytes: Uint8Array;
  /** The commit that has it; absent for a file that is in none. */
  readonly committed?: { readonly git: Git; readonly sha: string } | undefined;
}

/**
 * Judges one file against another. The topic comes from the path of `after`, else from its name.
 * When a deprecation was announced, the history of a committed file tells.
 */
export async function diffFiles(
  { before, after }: TwoFiles,
  context: JudgeContext,
): Promise<Decision> {
  const topic = topicOf(after.path ?? before.path ?? after.file, context.policy.schemas);
  for (const { file, bytes } of [before, after]) {
    if (isLfsPointer(bytes))
      throw new Fault(`${file} is a pointer of Git LFS, not a schema; run git lfs pull`, {
        file,
      });
  }
  const older = parseBaselineSchema(before.bytes);
  if (!isReadableBaseline(older)) {
    throw new Fault(
      `${before.file} can't be read (${unreadableReason(older)}), so nothing can be compared with it`,
      { file: before.file },
    );
  }
  const baseline = {
    source: 'file' as const,
    ref: before.file,
    sha256: context.digest(before.bytes),
  };
  const parsed = parseTopicSchema(after.bytes);
  const announcements = await announcementsFor(older.schema, parsed.schema, {
    branch:
      before.committed === undefined || before.path === undefined
        ? undefined
        : { git: before.committed.git, commit: before.committed.sha, path: before.path },
  });
  const verdict = verdictOn(
    {
      topic,
      before: { file: before.file, parsed: older },
      after: { file: after.file, parsed },
      baseline,
      announcements,
    },
    context,
  );
  return decide({
    topics: [verdict],
    failOn: context.policy.failOn,
    baseline,
    comparedWith: {
      before: { name: before.file, sha: before.committed?.sha ?? null },
      after: { name: after.file, sha: after.committed?.sha ?? null },
      registry: null,
    },
  });
}

/**
 * Patterns begin at a repository's root, which can be any folder of the path; the outermost one
 * that fits is used.
 */
function topicOf(path: string, schemas: readonly string[]): string {
  const parts = path.replaceAll('\\', '/').split('/');
  const files = topicFiles(schemas, []);
  for (const index of parts.keys()) {
    const topic = files.topicOf(parts.slice(index).join('/'));
    if (topic !== undefined) return topic;
  }
  return (parts.at(-1) ?? '').replace(/(?:\.schema)?\.json$/i, '');
}
