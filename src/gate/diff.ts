import { decide } from '../core/decide.js';
import type { Decision } from '../core/finding.js';
import { isReadableBaseline } from '../core/judge.js';
import { parseTopicSchema } from '../core/topic-schema.js';
import { unreadableReason } from '../core/unreadable-reason.js';
import { Fault } from '../errors.js';
import { topicFiles } from './topic-pattern.js';
import { verdictOn, type Bench } from '../core/verdict.js';

/** Two files by name and content. */
export interface TwoFiles {
  readonly before: { readonly file: string; readonly bytes: Uint8Array };
  /** `path` is absolute, where the file lies; `file` is what the user called it. */
  readonly after: { readonly file: string; readonly path: string; readonly bytes: Uint8Array };
}

/** Judges one file against another. The topic comes from the newer one's path, else from its name. */
export function diffFiles({ before, after }: TwoFiles, bench: Bench): Decision {
  const topic = topicOf(after.path, bench.policy.schemas);
  const older = parseTopicSchema(before.bytes);
  if (!isReadableBaseline(older)) {
    throw new Fault(
      `${before.file} can't be read (${unreadableReason(older)}), so nothing can be compared with it`,
      { file: before.file },
    );
  }
  const baseline = {
    source: 'file' as const,
    ref: before.file,
    sha256: bench.digest(before.bytes),
  };
  const verdict = verdictOn(
    topic,
    { file: before.file, parsed: older },
    { file: after.file, parsed: parseTopicSchema(after.bytes, older) },
    baseline,
    bench,
  );
  return decide([verdict], [], bench.policy.failOn, baseline, []);
}

/** Patterns begin at a repository's root, which may be any folder on the way; the outermost that fits is it. */
function topicOf(path: string, schemas: readonly string[]): string {
  const parts = path.replaceAll('\\', '/').split('/');
  const files = topicFiles(schemas, []);
  for (const index of parts.keys()) {
    const topic = files.topicOf(parts.slice(index).join('/'));
    if (topic !== undefined) return topic;
  }
  return (parts.at(-1) ?? '').replace(/(?:\.schema)?\.json$/i, '');
}
