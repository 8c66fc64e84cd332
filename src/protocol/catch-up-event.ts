import { textAt } from '../core/text/decoded-json.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { parseCatchUpName } from './catch-up-name.js';
import {
  nullableShape,
  objectShape,
  shapeProblems,
  textShape,
  valueShape,
  type Shape,
} from './json-shape.js';

/** An event of the catch-up Lambda, as `infra/state-machines/catch-up.asl.json` sends it. */
export type CatchUpEvent = Asking &
  (
    | { readonly action: 'plan' }
    | (Planned & { readonly action: 'statement'; readonly index: number; readonly waited: number })
    | (Planned & { readonly action: 'verify'; readonly index: number; readonly queryId: string })
    | (Planned & { readonly action: 'finish' })
    | ({ readonly action: 'fail' } & FailureFacts)
  );

interface Asking {
  /** The execution's name, which is the catch-up's id. */
  readonly id: string;
  readonly topic: string;
  readonly activationSeq: number;
}

interface Planned {
  /** SHA-256 of the plan that the execution made, hexadecimal. */
  readonly planSha256: string;
}

interface FailureFacts {
  /** Null where no plan was made. */
  readonly planSha256: string | null;
  /** Null where no step failed. */
  readonly index: number | null;
  /** Step Functions' name and cause of the failure. */
  readonly error: string;
  readonly cause: string;
}

/** Parses an event, or returns every reason why it is none. */
export function parseCatchUpEvent(
  value: unknown,
): { readonly event: CatchUpEvent } | { readonly problems: readonly string[] } {
  const shape = SHAPES.get(textAt(value, 'action') ?? '');
  if (shape === undefined)
    return { problems: [`action must be one of ${[...SHAPES.keys()].join(', ')}`] };
  const problems = shapeProblems(value, shape);
  return problems.length > 0 ? { problems } : { event: eventOf(value as Written) };
}

/** An event whose shape was checked: keys that its action doesn't have are undefined. */
interface Written {
  readonly action: CatchUpEvent['action'];
  readonly execution: string;
  readonly topic_name: string;
  readonly activation_seq: number;
  readonly plan_sha256: string;
  readonly index: number;
  readonly waited: number;
  readonly query_id: string;
  readonly error: string;
  readonly cause: string;
}

function eventOf(written: Written): CatchUpEvent {
  const { action, execution: id, topic_name: topic, activation_seq: activationSeq } = written;
  const { plan_sha256: planSha256, index, waited, query_id: queryId, error, cause } = written;
  const asking = { id, topic, activationSeq };
  switch (action) {
    case 'plan':
      return { action, ...asking };
    case 'statement':
      return { action, ...asking, planSha256, index, waited };
    case 'verify':
      return { action, ...asking, planSha256, index, queryId };
    case 'finish':
      return { action, ...asking, planSha256 };
    case 'fail':
      return { action, ...asking, planSha256, index, error, cause };
  }
}

/** What an action answers: JSON, whose `kind` the state machine chooses by. */
export type ActionAnswer = Readonly<Record<string, unknown>> & { readonly kind: string };

/**
 * Steps of one execution below the one that was asked for: the history of an execution ends at
 * 25,000 events, and a step with its retries takes up to 40
 * (https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html).
 */
export const STEPS_OF_CHILD = 500;

/** The answer with a plan: its digest, and the first and the last step of each execution below. */
export function planAnswer(planSha256: string, steps: number): ActionAnswer {
  const chunks = [];
  for (let from = 0; from < steps; from += STEPS_OF_CHILD)
    chunks.push({ from, to: Math.min(from + STEPS_OF_CHILD, steps) - 1 });
  return { kind: 'planned', plan_sha256: planSha256, steps, chunks };
}

const TEXT = textShape(() => true, 'a text');
const COUNT = valueShape(
  (it) => Number.isSafeInteger(it) && Number(it) >= 0,
  'a whole number from 0',
);
const SHA256 = textShape((text) => /^[0-9a-f]{64}$/.test(text), '64 hexadecimal digits');
const QUERY = textShape(
  (text) => /^[A-Za-z0-9_-]{1,128}$/.test(text),
  'the id of a query or of a run',
);
const COMMON = {
  action: TEXT,
  execution: textShape((text) => parseCatchUpName(text) !== undefined, 'the id of a catch-up'),
  topic_name: textShape(isValidTopic, 'the name of a topic'),
  activation_seq: valueShape(
    (it) => Number.isSafeInteger(it) && Number(it) > 0,
    'a whole number from 1',
  ),
};
const PLANNED = { ...COMMON, plan_sha256: SHA256 };
const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ['plan', objectShape(COMMON)],
  ['statement', objectShape({ ...PLANNED, index: COUNT, waited: COUNT })],
  ['verify', objectShape({ ...PLANNED, index: COUNT, query_id: QUERY })],
  ['finish', objectShape(PLANNED)],
  [
    'fail',
    objectShape({
      ...COMMON,
      plan_sha256: nullableShape(SHA256),
      index: nullableShape(COUNT),
      error: TEXT,
      cause: TEXT,
    }),
  ],
]);
