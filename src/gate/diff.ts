import { decide } from '../core/decide.js';
import type { Decision } from '../core/finding.js';
import { isReadableBaseline } from '../core/judge.js';
import { parseTopicSchema } from '../core/topic-schema.js';
import { Fault } from '../errors.js';
import { topicFiles } from './topic-pattern.js';
import { verdictOn, type Bench } from '../core/verdict.js';

/** Two files by name and content. */
export interface TwoFiles {
  readonly before: { readonly file: string; readonly bytes: Uint8Array };
  readonly after: { readonly file: string; readonly bytes: Uint8Array };
}

/** Judges one file against another. The topic comes from the newer one's path, else from its name. */
export function diffFiles({ before, after }: TwoFiles, bench: Bench): Decision {
  const path = after.file.replaceAll('\\', '/').replace(/^\.\//, '');
  const name = path.split('/').at(-1) ?? path;
  const topic = topicFiles(bench.policy.schemas, []).topicOf(path) ?? name.replace(/(?:\.schema)?\.json$/i, '');
  const older = parseTopicSchema(before.bytes);
  if (!isReadableBaseline(older)) {
    throw new Fault(
      `${before.file} can't be read (${older.problems[0]?.message ?? 'it is not JSON'}), so nothing can be compared with it`,
      { file: before.file },
    );
  }
  const baseline = { source: 'file' as const, ref: before.file, sha256: bench.digest(before.bytes) };
  const verdict = verdictOn(
    topic,
    { file: before.file, parsed: older },
    { file: after.file, parsed: parseTopicSchema(after.bytes, older) },
    baseline,
    bench,
  );
  return decide([verdict], [], bench.policy.failOn, baseline, []);
}
