import pMap from 'p-map';
import { compareTexts } from '../core/text/compare-texts.js';
import type { GateError } from '../core/verdict/finding.js';
import type { JudgeContext } from '../core/verdict/verdict.js';
import { Fault } from '../errors.js';
import type { ReadableCatalogue } from './readable-catalogue.js';
import { judgeTopic, type JudgedTopic } from './judge-topic.js';
import type { TopicChange } from './topic-changes.js';
import { sidesOf, type CheckRun } from './topic-sides.js';

/** Topics read at once: reads overlap with judging, and memory stays bounded. */
const IN_FLIGHT = { git: 32, registry: 64 } as const;

/** Judges topics; a Fault of one keeps no other from being judged. */
export async function judgeTopics(
  changes: readonly TopicChange[],
  run: CheckRun & {
    readonly context: Promise<JudgeContext>;
    readonly catalogue: Promise<ReadableCatalogue | undefined>;
  },
): Promise<{ readonly judged: readonly JudgedTopic[]; readonly errors: readonly GateError[] }> {
  const errors = new Map<string, GateError>();
  const judged = await pMap(
    changes,
    async (change) => {
      try {
        const sides = await sidesOf(change, run);
        const { registry } = run;
        const catalogue = await run.catalogue;
        const tables =
          registry === undefined || catalogue === undefined ? undefined : { registry, catalogue };
        return await judgeTopic({ ...sides, tables }, await run.context);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        // One Fault can keep hundreds of topics from being read; it is reported once.
        const { message, file } = error;
        errors.set(message, {
          code: 'fault',
          message,
          file: errors.has(message) ? null : file,
          line: null,
        });
        return undefined;
      }
    },
    { concurrency: run.registry === undefined ? IN_FLIGHT.git : IN_FLIGHT.registry },
  );
  // Topics end in any order; a report has the same bytes for the same input.
  const sorted = [...errors.values()].sort(
    (a, b) => compareTexts(a.file ?? '', b.file ?? '') || compareTexts(a.message, b.message),
  );
  return { judged: judged.filter((one) => one !== undefined), errors: sorted };
}
