// Rows on a laptop, by the shipped bundle: events are loaded under v1, v2 is activated, the topic
// waits, and a catch-up patches what v1 could not know. Counts before and after, from the file.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MONTHS = ['2026-03', '2026-04', '2026-05'];
const EVENTS = 600;
const DEVICES = ['phone', 'tablet', 'desktop'];

/** An event of a topic whose v1 reads neither the device nor the browser. */
function event(index) {
  const day = String(1 + (index % 28)).padStart(2, '0');
  return JSON.stringify({
    message_id: `m${index}`,
    idempotency_key: `k${index}`,
    publish_time: `${MONTHS[index % 3]}-${day}T10:00:00Z`,
    userId: 1000 + index,
    eventType: index % 2 === 0 ? 'LOGIN' : 'LOGOUT',
    ...(index % 3 === 0
      ? {}
      : { deviceType: DEVICES[index % 3], browserVersion: `${index % 9}.0` }),
  });
}

/** `root`: the repository, whose bundle runs; `show` prints a title, `expectCode` checks a code. */
export function demoRows({ root, title, expectCode }) {
  const here = mkdtempSync(join(tmpdir(), 'schema-gate-rows-'));
  const story = (version) =>
    readFileSync(join(root, `__tests__/stories/events/${version}.json`), 'utf8');
  const cli = (args, expected = 0) => {
    title(`schema-gate ${args.join(' ')}`);
    const env = { ...process.env, NO_COLOR: '1' };
    const run = spawnSync(process.execPath, [join(root, 'dist/cli/index.js'), ...args], {
      cwd: here,
      env,
      encoding: 'utf8',
    });
    console.log(run.stdout.trimEnd());
    if (run.status !== expected) console.log(run.stderr.trimEnd());
    expectCode(run.status, expected);
  };
  const activate = (text) => {
    const pending = join(here, 'lake/schemas/events/pending');
    mkdirSync(pending, { recursive: true });
    writeFileSync(join(pending, 'schema.json'), text);
    cli(['activate', 'events', '--registry', './lake']);
  };
  const counts = (what) => {
    title(`${what}: rows of CURATED, and those with a device`);
    const file = join(here, 'lake/schema-gate/warehouse.duckdb');
    const run = spawnSync(process.execPath, [join(root, 'scripts/count-rows.mjs'), file], {
      encoding: 'utf8',
    });
    console.log(`${run.stdout}${run.stderr}`.trimEnd());
    expectCode(run.status, 0);
  };
  try {
    writeFileSync(
      join(here, 'events.ndjson'),
      `${Array.from({ length: EVENTS }, (_, index) => event(index)).join('\n')}\n`,
    );
    activate(story('v1'));
    cli(['load', 'events', 'events.ndjson', '--registry', './lake']);
    counts('Under v1');
    // v2 of the story patches the last seven days; here all of history is.
    activate(story('v2').replace('"incremental"', '"full"'));
    cli(['status', 'events', '--registry', './lake']);
    cli(['catch-up', 'events', '--registry', './lake', '--plan']);
    counts('Under v2, before the catch-up');
    cli(['catch-up', 'events', '--registry', './lake']);
    counts('After the catch-up');
    cli(['verify', 'events', '--registry', './lake']);
    cli(['catch-up', 'events', '--registry', './lake']);
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}
