import { checkAtRest } from './at-rest.js';
import { MAX_ATTEMPTS, take, type Life } from './live.js';

/**
 * Brings the world to rest and checks it; then replays events, and checks that they change nothing.
 */
export async function settle(life: Life): Promise<void> {
  const { world, watch, late, topics } = life;
  await redrive(life);
  if (late.land() > 0) await redrive(life);
  // A publisher uploads again if its candidate is gone without an outcome.
  for (let again = 0; again < 3; again++) {
    const lost = watch.uploads.filter(({ outcome }) => outcome === undefined);
    if (lost.length === 0 || [...world.held.keys()].some((key) => key.includes('/pending/'))) break;
    for (const upload of lost) {
      upload.outcome = 'superseded';
      world.upload(upload.topic, upload.text, Object.fromEntries(upload.metadata));
      await redrive(life);
    }
  }
  watch.violations.push(...checkAtRest(world, watch, topics));
  await replay(life);
  const before = watch.changes();
  life.trace?.push('state machine: all backfills end');
  world.endBackfills();
  if (watch.changes() !== before) {
    watch.violations.push(...checkAtRest(world, watch, topics));
    await replay(life);
  }
}

async function redrive(life: Life): Promise<void> {
  life.trace?.push('— redriven');
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    let isResting = true;
    for (const topic of life.topics)
      isResting = (await take({ kind: 'run', topic }, life)) && isResting;
    if (isResting && ![...life.world.held.keys()].some((key) => key.includes('/pending/'))) return;
  }
}

/** I5: a replayed event makes no write. */
async function replay(life: Life): Promise<void> {
  life.trace?.push('— replayed');
  const { watch } = life;
  const before = watch.changes();
  const from = life.made.length;
  for (let time = 0; time < 2; time++)
    for (const topic of life.topics) await take({ kind: 'run', topic }, life);
  // A pending backfill is started again on purpose: only its service knows whether it was started.
  const writes = life.made
    .slice(from)
    .filter(({ isWrite, operation }) => isWrite && operation !== 'backfill.start');
  if (watch.changes() !== before || writes.length > 0) {
    watch.violations.push(
      `I5: a replay did ${writes.map(({ operation, subject }) => `${operation} ${subject}`).join(', ') || 'something'}`,
    );
  }
}
