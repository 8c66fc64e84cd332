import { isDeepStrictEqual } from 'node:util';
import { giveUp } from '../../../src/history/give-up.js';
import { ADDED, compared, FIRST_TS } from '../adversarial-rows.js';
import { CURATED, STANDARDIZED } from '../account.js';
import { versionOf } from '../patched-topic.js';
import { firstVersion, FIRST } from '../wait-for-history.js';
import { givingUpPorts } from './giving-up-ports.js';
import type { MachineLakehouse, Trouble } from './machine-lakehouse.js';
import { machineTopic, PATCHED, type MachineTopic } from './machine-topic.js';

const ROWS = 400;
const TAKEN = FIRST_TS + ROWS - 10;
const TOPIC = 'troubled';
/** The newest, since some rows are corrected a month later. */
const PERIOD = '2026-02';

interface Troubled extends MachineLakehouse {
  readonly topic: MachineTopic;
  /** Activates a version with one more of the added columns. */
  readonly next: (kept?: 'INT' | 'STRING') => Promise<void>;
}

/** The life of one topic, whose catch-ups fail in every way; in the end every cell is right. */
export async function troubles(at: MachineLakehouse): Promise<void> {
  const topic = machineTopic(at, TOPIC);
  const { check } = at;
  const first = { rows: ROWS, taken: TAKEN, months: 1, days: 2 };
  check.equal('a first version is READY', await firstVersion(topic, first), 'READY');
  const before = await compared(topic, TAKEN, []);
  let version = 1;
  const next: Troubled['next'] = async (kept = 'INT') => {
    const added = ADDED.slice(0, version++).map(([name, type]) => [name, type]);
    const columns = { ...FIRST, kept, ...(Object.fromEntries(added) as Record<string, string>) };
    const status = await topic.activate(versionOf(TOPIC, version, columns));
    if (status !== 'BACKFILL_PENDING') throw new Error(`Version ${version}: ${status ?? ''}`);
  };
  const troubled = { ...at, topic, next };
  for (const story of [
    lostAndThrottled,
    neverBegins,
    broken,
    appears,
    changedPlan,
    newer,
    givenUp,
    twoAtOnce,
  ])
    await story(troubled);
  at.meddle({});
  await next('STRING');
  await isPatched(troubled, 'a rewrite goes through both renames');
  const kept = (await topic.spark(`DESCRIBE ${topic.curated}`)).filter(([name]) => name?.startsWith('kept')); // prettier-ignore
  check.equal(
    'and sets the former column aside',
    kept.map(([name, type]) => `${name ?? ''} ${type ?? ''}`).sort(),
    ['kept string', 'kept__was int'],
  );
  const after = await compared(topic, TAKEN);
  check.that(
    'after all of it every cell is right, and no row came or went',
    after.wrong === 0 && after.filled > 0 && after.rows === before.rows,
    { before, after },
  );
}

async function isPatched({ topic, check }: Troubled, what: string): Promise<void> {
  const { status } = await topic.ended();
  check.equal(what, [status, await topic.state()], ['SUCCEEDED', PATCHED]);
}

/** The function throws, is throttled, ends amid its work, or its answer is lost; Athena throttles. */
async function lostAndThrottled(at: Troubled): Promise<void> {
  const left = new Map<unknown, Trouble[]>([
    ['plan', ['throws', 'throttled', 'cut', 'lost']],
    ['statement', ['lost', 'throttled']],
    ['verify', ['cut', 'throws', 'lost']],
    ['finish', ['cut', 'throttled', 'lost']],
  ]);
  at.meddle({
    trouble: ({ action }) => left.get(action)?.shift(),
    beforeQuery: (number) => Promise.resolve(number <= 2 ? 'TooManyRequestsException' : undefined),
  });
  await at.next();
  await isPatched(at, 'nothing of what throttles, throws or loses answers stops it');
  at.check.equal('all of it has happened', [...left.values()].flat(), []);
}

/** The function can't be called at all: people are told, and the next attempt patches it. */
async function neverBegins(at: Troubled): Promise<void> {
  const { topic, check } = at;
  at.meddle({ trouble: ({ action }) => (action === 'plan' ? 'throttled' : undefined) });
  await at.next();
  const { status, error } = await topic.ended();
  check.equal('one that can not begin has failed', [status, error], ['FAILED', 'BackfillFailed']);
  const { failure = [], ...state } = await topic.state();
  check.equal('the gate stays closed', state, { ...CLOSED, unpatched: [] });
  check.that('and people read why', failure[0] === 'plan' && /Rate Exceeded/.test(failure[2] ?? ''), failure); // prettier-ignore
  at.meddle({});
  await topic.again();
  await isPatched(at, 'the next attempt ends well');
}

const CLOSED = { status: 'BACKFILL_FAILED', isEnabled: false, tracked: 'FAILED' };

const rename = ({ lakehouse }: Troubled, from: string, to: string): Promise<unknown> =>
  lakehouse.query(`ALTER TABLE ${STANDARDIZED}.${from} RENAME TO ${STANDARDIZED}.${to}`);

/** Somebody renames a table: the statement is tried five times, then people are told. */
async function broken(at: Troubled): Promise<void> {
  const { topic, check } = at;
  at.meddle({
    beforeQuery: async (number) => {
      if (number === 1) await rename(at, TOPIC, 'away');
      return undefined;
    },
  });
  await at.next();
  const ran = await topic.ended();
  check.equal('a statement that can not run ends it', [ran.status, ran.error, at.read().queries], ['FAILED', 'BackfillFailed', 5]); // prettier-ignore
  const { failure = [], ...state } = await topic.state();
  const [step, period, reason] = failure;
  check.equal('the gate stays closed', state, { ...CLOSED, unpatched: ['a_float: begun'] });
  check.that('step, period and reason are told', step === 'patch' && period === PERIOD && /troubled.*does not exist/.test(reason ?? ''), failure); // prettier-ignore
  await rename(at, 'away', TOPIC);
  at.meddle({});
  await topic.again();
  await isPatched(at, 'once the table is there again, the next attempt ends well');
}

async function appears(at: Troubled): Promise<void> {
  at.meddle({
    beforeQuery: async (number) => {
      if (number === 1) await rename(at, TOPIC, 'late');
      if (number === 3) await rename(at, 'late', TOPIC);
      return undefined;
    },
  });
  await at.next();
  await isPatched(at, 'a table that appears in time is waited for');
}

async function changedPlan(at: Troubled): Promise<void> {
  const { topic, check, registry } = at;
  at.meddle({
    beforeQuery: async () => {
      const key = `schemas/_catchup/${topic.latest()}.json`;
      const text = (await registry.text(key)) ?? '';
      await registry.put(key, text.replaceAll(TOPIC, 'promised'));
      return undefined;
    },
  });
  await at.next();
  const { status } = await topic.ended();
  const state = await topic.state();
  check.that(
    'a plan that was changed by hand is refused',
    status === 'FAILED' &&
      state.status === 'BACKFILL_FAILED' &&
      (state.failure?.[2] ?? '').includes('is gone or was changed') &&
      at.read().queries === 1,
    { status, state, ...at.read() },
  );
  at.meddle({});
  await topic.again();
  await isPatched(at, 'and the next attempt makes its own');
}

/** A newer activation amid the work, and an execution of an older one that comes late. */
async function newer(at: Troubled): Promise<void> {
  const { topic, check } = at;
  let hasCome = false;
  at.meddle({
    beforeQuery: async () => {
      if (!hasCome) {
        hasCome = true;
        await at.next();
      }
      return undefined;
    },
  });
  await at.next();
  const former = topic.latest();
  const { status } = await at.machine.ended(former);
  check.that('a newer activation ends it', status === 'ABORTED' || status === 'SUCCEEDED', status);
  await isPatched(at, 'and patches for both');
  check.equal('of the former one people read why', (await at.tracked(former))?.status?.S, 'SUPERSEDED'); // prettier-ignore
  const item = await topic.item();
  const late = former.replace(/[0-9]+$/, '9');
  const seq = Number(item.activation_seq?.N) - 1;
  const ran = await at.machine.run(late, { topic_name: TOPIC, activation_seq: seq });
  check.that(
    'an execution of the older activation that comes late changes nothing',
    ran.status === 'SUCCEEDED' && isDeepStrictEqual(await topic.item(), item),
    ran,
  );
}

async function givenUp(at: Troubled): Promise<void> {
  const { topic, check } = at;
  const ports = await givingUpPorts(at);
  let report: ReturnType<typeof giveUp> | undefined;
  at.meddle({
    // Not awaited: whoever gives up waits until this query has ended.
    beforeQuery: () => {
      report ??= giveUp(TOPIC, 'it takes too long', ports);
      return Promise.resolve(undefined);
    },
  });
  await at.next();
  const { status } = await topic.ended();
  const { queries } = at.read();
  check.equal('whoever gives up stops it', [status, (await report)?.status, queries], ['ABORTED', 'READY', 1]); // prettier-ignore
  check.equal('opens the gate, and says what is left', await topic.state(), {
    status: 'READY',
    isEnabled: true,
    failure: ['give up', undefined, 'it takes too long'],
    unpatched: ['a_timestamp: given-up'],
    tracked: 'SUPERSEDED',
  });
  at.meddle({});
  await topic.again();
  await isPatched(at, 'the next attempt patches it');
}

async function twoAtOnce(at: Troubled): Promise<void> {
  const { topic, check } = at;
  at.meddle({});
  await at.next();
  const former = topic.latest();
  await topic.again(2);
  const { status } = await at.machine.ended(former);
  await isPatched(at, 'of two at once the later attempt ends well');
  const told = (await at.tracked(former))?.status?.S;
  check.that('and the other one has ended', status !== 'FAILED' && told !== 'DONE' && told !== 'IN_PROGRESS', { status, told }); // prettier-ignore
  const [[keys, rows] = []] = await at.lakehouse.query(`SELECT count(DISTINCT idempotency_key), count(idempotency_key) FROM ${CURATED}.${TOPIC}`); // prettier-ignore
  check.equal('no key is there twice', keys, rows);
}
