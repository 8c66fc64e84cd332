import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { parseCatchUpEvent } from '../../src/protocol/catch-up-event.js';

const PATH = 'infra/state-machines/catch-up.asl.json';
const TEXT = readFileSync(PATH, 'utf8');
const load = createRequire(import.meta.url) as (name: string) => unknown;
const validate = load('asl-validator') as (definition: unknown) => {
  readonly isValid: boolean;
  readonly errors: readonly { readonly Message: string }[];
};

type Json = Readonly<Record<string, unknown>>;

/** Every object below a value. */
function objectsIn(value: unknown): readonly Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [value as Json];
  return [...own, ...Object.values(value).flatMap(objectsIn)];
}

const TASKS = objectsIn(JSON.parse(TEXT)).filter(({ Type }) => Type === 'Task');
const JOB = TASKS.find(({ Resource }) => Resource === 'arn:aws:states:::glue:startJobRun.sync');
const payloadOf = (task: Json): Json | undefined =>
  (task.Parameters as Json).Payload as Json | undefined;
const EVENTS = TASKS.map(payloadOf).filter((event) => event !== undefined);

const VALUES: Json = {
  execution: 'orders-3-0123456789ab-1',
  topic_name: 'orders',
  activation_seq: 3,
  plan_sha256: 'a'.repeat(64),
  index: 0,
  waited: 0,
  query_id: '01234567-89ab-cdef-0123-456789abcdef',
  error: 'States.TaskFailed',
  cause: '',
};

describe('the state machine of catch-ups', () => {
  it('is valid', () => {
    const { isValid, errors } = validate(JSON.parse(TEXT));
    expect([isValid, errors.map(({ Message }) => Message)]).toEqual([true, []]);
  });

  it.each([
    ['a state that is nowhere', (text: string) => text.replace('"Next": "Verify"', '"Next": "V"')],
    ['a bad path', (text: string) => text.replace('"$.step.answer.waited"', '"$[[waited"')],
  ])('would not be with %s', (_, broken) => {
    expect(broken(TEXT)).not.toBe(TEXT);
    expect(validate(JSON.parse(broken(TEXT))).isValid).toBe(false);
  });

  it.each(EVENTS.map((event) => [JSON.stringify(event), event] as const))(
    'asks its Lambda for what it knows: %s',
    (_, event) => {
      const sent = Object.entries(event).map(([key, value]) => {
        const name = key.replace(/\.\$$/, '');
        return [name, key === name ? value : VALUES[name]] as const;
      });
      expect(parseCatchUpEvent(Object.fromEntries(sent))).toMatchObject({ event: {} });
    },
  );

  it('asks for every action', () => {
    const actions = new Set(EVENTS.map(({ action }) => action));
    expect([...actions].sort()).toEqual(['fail', 'finish', 'plan', 'statement', 'verify']);
  });

  it('reads of its input which topic and which activation it is for, and no more', () => {
    const read = [...TEXT.matchAll(/\$\$\.Execution\.Input[.\w]*/g)].map(([path]) => path);
    expect([...new Set(read)].sort()).toEqual([
      '$$.Execution.Input.activation_seq',
      '$$.Execution.Input.topic_name',
    ]);
  });

  it('tries every task again with pauses of its own, whatever has failed', () => {
    for (const { Retry } of TASKS.filter((task) => task !== JOB))
      expect(Retry).toEqual([
        expect.objectContaining({
          ErrorEquals: ['States.ALL'],
          MaxAttempts: 4,
          JitterStrategy: 'FULL',
        }),
      ]);
  });

  it('waits for its turn on the Glue job, and tries a run that failed less often than a query', () => {
    const shared = { JitterStrategy: 'FULL' };
    expect(JOB?.Retry).toEqual([
      expect.objectContaining({
        ...shared,
        ErrorEquals: ['Glue.ConcurrentRunsExceededException'],
        MaxAttempts: 5,
      }),
      expect.objectContaining({ ...shared, ErrorEquals: ['States.ALL'], MaxAttempts: 2 }),
    ]);
  });

  it('ends a run of the Glue job before it stops to wait for it', () => {
    const terraform = readFileSync('infra/catch-up-job.tf', 'utf8');
    const minutes = Number(/^ *timeout *= (\d+)$/m.exec(terraform)?.[1]);
    expect(minutes * 60).toBeLessThan(Number(JOB?.TimeoutSeconds));
  });

  it('gives each try of a statement a token of its own', () => {
    const [query] = TASKS.filter((task) => payloadOf(task) === undefined);
    expect(query).toMatchObject({
      Resource: 'arn:aws:states:::athena:startQueryExecution.sync',
      Parameters: {
        'ClientRequestToken.$': "States.Format('{}-{}', States.UUID(), $$.State.RetryCount)",
      },
    });
  });

  it('runs one statement after the other', () => {
    const maps = objectsIn(JSON.parse(TEXT)).filter(({ Type }) => Type === 'Map');
    expect(maps.map(({ MaxConcurrency }) => MaxConcurrency)).toEqual([1, 1]);
  });

  it('has places for what differs between installations, and no other', () => {
    const places = [...TEXT.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    expect([...new Set(places)].sort()).toEqual(['function_arn', 'results', 'workgroup']);
  });
});
