// Rows on a laptop: events are loaded under v1, v2 is activated, the topic
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
    ...(index % 5 === 0
      ? {}
      : { deviceType: DEVICES[index % 3], browserVersion: `${index % 9}.0` }),
  });
}

/** The time of the load, so that every run of the demonstration prints the same plan. */
const LOADED = '2026-06-01T08:00:00Z';

/** Runs the shipped bundle of the repository `root`. */
export function bundled(root) {
  return (directory, ...args) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'dist/cli/index.js'), ...args],
      { cwd: directory, env: { ...process.env, NO_COLOR: '1' }, encoding: 'utf8' },
    );
    return { code: status, out: stdout, err: stderr };
  };
}

/**
 * `root`: the repository; `run(directory, ...args)` runs schema-gate, `title` begins a section,
 * `print` prints a text, `expectCode` checks a code.
 */
export async function demoRows({ root, run, title, print, expectCode }) {
  const here = mkdtempSync(join(tmpdir(), 'schema-gate-rows-'));
  const story = (version) =>
    readFileSync(join(root, `__tests__/stories/events/${version}.json`), 'utf8');
  const cli = async (...args) => {
    title(`schema-gate ${args.join(' ')}`);
    const { code, out, err } = await run(here, ...args);
    print(out.trimEnd());
    if (code !== 0) print(err.trimEnd());
    expectCode(code, 0);
  };
  const activate = async (text) => {
    const pending = join(here, 'lake/schemas/events/pending');
    mkdirSync(pending, { recursive: true });
    writeFileSync(join(pending, 'schema.json'), text);
    await cli('activate', 'events', '--registry', './lake');
  };
  const counts = (what) => {
    title(`${what}: rows of CURATED, and those with a device`);
    const file = join(here, 'lake/schema-gate/warehouse.duckdb');
    const counted = spawnSync(process.execPath, [join(root, 'scripts/count-rows.mjs'), file], {
      encoding: 'utf8',
    });
    print(`${counted.stdout}${counted.stderr}`.trimEnd());
    expectCode(counted.status, 0);
  };
  try {
    writeFileSync(
      join(here, 'events.ndjson'),
      `${Array.from({ length: EVENTS }, (_, index) => event(index)).join('\n')}\n`,
    );
    await activate(story('v1'));
    await cli('load', 'events', 'events.ndjson', '--registry', './lake', '--now', LOADED);
    counts('Under v1');
    // v2 of the story patches the last seven days; here all of history is.
    await activate(story('v2').replace('"incremental"', '"full"'));
    await cli('status', 'events', '--registry', './lake');
    await cli('catch-up', 'events', '--registry', './lake', '--plan');
    counts('Under v2, before the catch-up');
    await cli('catch-up', 'events', '--registry', './lake');
    counts('After the catch-up');
    await cli('verify', 'events', '--registry', './lake');
    await cli('catch-up', 'events', '--registry', './lake');
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}
