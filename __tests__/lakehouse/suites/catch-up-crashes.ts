// A catch-up that dies at one border after the other: what the next one finds is what the last one
// left, and nothing is lost or done twice.
import type { CatchUpPorts } from '../../../src/history/catch-up-ports.js';
import type { StepResult } from '../../../src/protocol/catch-up-outcome.js';
import { compared, FIRST_TS } from '../adversarial-rows.js';
import type { Check } from '../check.js';
import { patchedTopic, type PatchedTopic } from '../patched-topic.js';
import type { Lakehouse } from '../start.js';
import { waitForHistory } from '../wait-for-history.js';

export const name = 'catch-up-crashes';

const ROWS = Number(process.env['LAKEHOUSE_ROWS'] ?? 4_000);
const TAKEN = FIRST_TS + Math.floor(ROWS * 0.98);

/** The process is gone: nobody catches it. */
class Crash extends Error {}
let isDead = false;
const crash = (): never => {
  isDead = true;
  throw new Crash();
};

/** A registry that a dead process does not reach, whatever it would still record. */
function reachable(registry: CatchUpPorts['registry']): CatchUpPorts['registry'] {
  const { items } = registry;
  return {
    ...registry,
    items: {
      ...items,
      get: async (...given) => (isDead ? crash() : items.get(...given)),
      update: async (...given) => (isDead ? crash() : items.update(...given)),
    },
  };
}

type Run = CatchUpPorts['rows']['run'];
type Kind = Parameters<Run>[1]['kind'];

/** Dies at the first step of a kind, as `at` says. */
function dyingAt(
  { ports }: PatchedTopic,
  kind: Kind,
  at: (run: () => Promise<StepResult>) => Promise<StepResult>,
): Partial<CatchUpPorts> {
  const { rows } = ports;
  return {
    rows: {
      ...rows,
      run: (plan, step, now) => {
        const run = (): Promise<StepResult> => rows.run(plan, step, now);
        return step.kind === kind ? at(run) : run();
      },
    },
  };
}

const afterwards = async (run: () => Promise<StepResult>): Promise<StepResult> => {
  await run();
  return crash();
};

/** The statement goes on at Athena. */
const meanwhile = async (run: () => Promise<StepResult>): Promise<StepResult> => {
  run().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 400));
  return crash();
};

function borders(topic: PatchedTopic): readonly (readonly [string, Partial<CatchUpPorts>])[] {
  const { registry } = topic.ports;
  const { objects, items } = registry;
  return [
    [
      'after its plan was stored',
      {
        registry: {
          ...registry,
          objects: {
            ...objects,
            put: async (...given) => {
              await objects.put(...given);
              return crash();
            },
          },
        },
      },
    ],
    ['when the Lambda has no time left', { rows: topic.rowsWithin(() => 4_000) }],
    ['amid an UPDATE', dyingAt(topic, 'rewrite', meanwhile)],
    ['amid a MERGE', dyingAt(topic, 'patch', meanwhile)],
    ['before the answer of a MERGE', dyingAt(topic, 'patch', afterwards)],
    ['before the count', dyingAt(topic, 'verify', crash)],
    ['after the count', dyingAt(topic, 'count-rewrite', afterwards)],
    ['between the renames', dyingAt(topic, 'set-aside', afterwards)],
    [
      'before the end',
      {
        registry: {
          ...registry,
          items: {
            ...items,
            update: (...given) => (given[1].status === 'READY' ? crash() : items.update(...given)),
          },
        },
      },
    ],
  ];
}

export async function run(lakehouse: Lakehouse, check: Check): Promise<void> {
  const topic = await patchedTopic(lakehouse, 'crashed');
  try {
    const status = await waitForHistory(topic, { rows: ROWS, taken: TAKEN, months: 1 });
    check.equal('the second version waits for its history', status, 'BACKFILL_PENDING');
    const before = await compared(topic, TAKEN);
    for (const [where, ports] of borders(topic)) {
      isDead = false;
      const registry = reachable(ports.registry ?? topic.ports.registry);
      const died = await topic.catchUp({ ...ports, registry }).catch((error: unknown) => {
        if (error instanceof Crash) return { status: 'died' };
        throw error;
      });
      const item = await topic.item();
      const isShut = item?.processingEnabled === false && item.status !== 'READY';
      // Whoever knows that its time is up says so.
      const expected = where.includes('Lambda') ? 'BACKFILL_FAILED' : 'died';
      check.that(`it dies ${where}, and the gate stays closed`, isShut && died.status === expected, { died, item }); // prettier-ignore
    }
    isDead = false;
    const report = await topic.catchUp();
    check.equal('the next one ends', [report.status, report.reason], ['READY', null]);
    const after = await compared(topic, TAKEN);
    check.equal('every cell is right, and no row came or went', after, { ...before, wrong: 0, filled: after.filled }); // prettier-ignore
    check.equal('the topic goes on', (await topic.item())?.processingEnabled, true);
  } finally {
    await topic.close();
  }
}
