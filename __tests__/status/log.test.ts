import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LogEntry, LogReport } from '../../src/protocol/log-report.js';
import { renderLogText } from '../../src/report/log.js';
import { logOf } from '../../src/status/log.js';
import { before, COMMIT, refusing, tools, version, world, type World } from './world.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const read = (topic = 'events'): Promise<LogReport> => logOf(here.registry, topic, tools);
const line = ({
  place,
  version,
  since,
  until,
  classification,
  changes,
  unreadable,
}: LogEntry): string =>
  [
    place,
    version,
    since.at,
    until?.at ?? 'now',
    classification ?? '-',
    unreadable === null ? changes.map(({ message }) => message).join(' · ') : 'unreadable',
  ].join(' | ');
const linesOf = async (): Promise<string[]> => (await read()).entries.map(line);
/** To the second, as keys have it. */
const at = (minutes: number): string => before(minutes).replace('.000Z', 'Z');

const v1 = version('1.0.0');
const v2 = version('2.0.0', { a: 'BIGINT', b: 'STRING' });
const story = (name: string): { schema_version: string } =>
  JSON.parse(readFileSync(`__tests__/stories/events/${name}.json`, 'utf8')) as {
    schema_version: string;
  };

it('tells the versions of the reference story, newest first, and what changed between them', async () => {
  const [one, two] = [story('v1'), story('v2')];
  await here.archived('events', one, 2880, { commit: COMMIT });
  await here.active('events', two, 60, { commit: 'b'.repeat(40) });
  expect(await linesOf()).toEqual([
    `active | 2.0.0 | ${before(60)} | now | enhancement | Safe widening: INT → BIGINT · Added optional column 'device_type' (backfill with NULL) · Added optional column 'browser_version' (backfill with NULL)`,
    `archive | 1.0.0 | ${at(2880)} | ${before(60)} | new | `,
  ]);
  expect((await read()).entries.map(({ commit }) => commit)).toEqual(['b'.repeat(40), COMMIT]);
});

describe('the history', () => {
  const rows: readonly (readonly [string, () => unknown, readonly string[]])[] = [
    [
      'goes there and back',
      async () => {
        await here.archived('events', v1, 300);
        await here.archived('events', v2, 200);
        await here.active('events', v1, 100);
      },
      [
        `active | 1.0.0 | ${before(100)} | now | breaking | Unsafe narrowing: BIGINT → INT (data loss or parse error risk) · Column 'b' removed (data loss) · The version went down from 2.0.0 to 1.0.0`,
        `archive | 2.0.0 | ${at(200)} | ${before(100)} | enhancement | Safe widening: INT → BIGINT · Added optional column 'b' (backfill with NULL)`,
        `archive | 1.0.0 | ${at(300)} | ${at(200)} | new | `,
      ],
    ],
    [
      'tells the version in force once, although an activation that died has archived it',
      async () => {
        await here.archived('events', v1, 100);
        await here.active('events', v1, 100);
      },
      [`active | 1.0.0 | ${before(100)} | now | new | `],
    ],
    [
      'goes on around an entry that is broken',
      async () => {
        await here.archived('events', v1, 300);
        here.write(
          here.registry.layout.archived('events', '1.5.0', before(200)),
          '{"schema_version": "9',
          1,
        );
        await here.active('events', v2, 100);
      },
      [
        `active | 2.0.0 | ${before(100)} | now | - | `,
        `archive | 1.5.0 | ${at(200)} | ${before(100)} | - | unreadable`,
        `archive | 1.0.0 | ${at(300)} | ${at(200)} | new | `,
      ],
    ],
    [
      'knows no version in force when there is none',
      () => here.archived('events', v1, 300),
      [`archive | 1.0.0 | ${at(300)} | ${before(1)} | new | `],
    ],
    [
      'orders two contents of one second by when they were archived',
      async () => {
        const [first, second] = ['aaaaaaaa', 'bbbbbbbb'].map((suffix) =>
          here.registry.layout.archived('events', '1.0.0', before(300), suffix),
        );
        await here.put(second!, v1, 20);
        await here.put(first!, { ...v1, owner: 'x' }, 10);
        await here.active('events', v1, 5);
      },
      [
        `active | 1.0.0 | ${before(5)} | now | breaking | The schema changed but its version is still 1.0.0 · 'owner' changed`,
        `archive | 1.0.0 | ${at(300)} | ${before(5)} | breaking | The schema changed but its version is still 1.0.0 · 'owner' changed`,
        `archive | 1.0.0 | ${at(300)} | ${at(300)} | new | `,
      ],
    ],
    [
      'leaves out what is only spelled in another way, and keys that only look like ours',
      async () => {
        await here.archived('events', v1, 300);
        await here.active('events', version('1.0.0', { a: 'integer' }), 100);
        for (const key of [
          'v1.json',
          'v1_20260101_000000.json.bak',
          'x/v1_20260101_000000.json',
          '1_20260101_000000.json',
        ])
          here.write(`schemas/events/archive/${key}`, v2, 1);
      },
      [
        `active | 1.0.0 | ${before(100)} | now | compatible | `,
        `archive | 1.0.0 | ${at(300)} | ${before(100)} | new | `,
      ],
    ],
    [
      'keeps a version without a number',
      async () => {
        here.write(
          here.registry.layout.archived('events', undefined, before(300)),
          { ...v1, schema_version: undefined },
          1,
        );
        await here.active('events', v1, 100);
      },
      [
        `active | 1.0.0 | ${before(100)} | now | compatible | The version compared with is invalid today (missing-field); it was compared as far as it can be read`,
        `archive |  | ${at(300)} | ${before(100)} | new | `,
      ],
    ],
  ];
  it.each(rows)('%s', async (_name, arrange, lines) => {
    await arrange();
    expect(await linesOf()).toEqual(lines);
  });
});

it('judges a removal by the notice it had on that day, not today', async () => {
  const announced = {
    type: 'INT',
    deprecated: { since: '2026-01-01', remove_after: '2026-03-01' },
  };
  await here.archived('events', version('1.0.0', { a: 'INT', gone: announced }), 400 * 1440);
  await here.active('events', version('2.0.0'), (31 + 24) * 1440);
  expect((await read()).entries[0]).toMatchObject({
    classification: 'compatible',
    changes: [{ rule: 'deprecated-column-removed' }],
  });
  await here.active('events', version('2.0.0'), 300 * 1440);
  expect((await read()).entries[0]).toMatchObject({ classification: 'breaking' });
});

it('an entry that is refused is shown as such, and the exit code is 3', async () => {
  const key = here.registry.layout.archived('events', '1.0.0', before(300));
  await here.archived('events', v1, 300);
  await here.active('events', v2, 100);
  const report = await logOf(refusing(here.registry, [key]), 'events', tools);
  expect(report).toMatchObject({
    exitCode: 3,
    entries: [{ classification: null }, { version: '1.0.0', key }],
  });
  expect(report.entries[1]?.unreadable).toContain('was refused (403)');
});

it.each([
  ['event', 'did you mean events?'],
  ['../../etc', 'schema-gate status --registry ROOT lists all topics'],
  ['', 'schema-gate status --registry ROOT lists all topics'],
])('the unknown topic %j is wrong usage', async (asked, advice) => {
  await here.active('events', v1);
  const message = `There is no topic '${asked}' in ${here.root}; ${advice.replace('ROOT', here.root)}`;
  await expect(read(asked)).rejects.toMatchObject({ name: 'UserError', message });
});

it.each([
  ['no JSON', '{'],
  ['empty', ''],
])('a version in force that is %s is shown as such, and the exit code is 3', async (_, text) => {
  await here.archived('events', v1, 300);
  await here.active('events', text, 100);
  const report = await read();
  expect(report.exitCode).toBe(3);
  expect(report.entries).toHaveLength(2);
  expect(report.entries[0]?.unreadable).not.toBeNull();
});

it.each([
  ['pending/schema.json', 'a candidate waits in pending/'],
  ['failed/error.json', 'its last candidate was rejected'],
])('a topic that has only %s is no unknown one', async (file, what) => {
  here.write(`schemas/events/${file}`, '{}', 1);
  await expect(read()).rejects.toThrow(`has had no version in force yet: ${what}`);
});

it('a refused version in force is a fault', async () => {
  await here.active('events', v1);
  await expect(
    logOf(refusing(here.registry, [here.registry.layout.active('events')]), 'events', tools),
  ).rejects.toMatchObject({
    name: 'Fault',
  });
});

it('hostile versions, columns and keys reach neither terminal nor log', async () => {
  const evil = '##[error]x \u001b[31m\u202e ::error::x';
  here.write(`schemas/events/archive/v${evil}_20260101_000000.json`, '{', 1);
  here.write('schemas/events/archive/v1_99999999_999999.json', version(evil, { [evil]: evil }), 1);
  await here.active('events', version(evil, { [`${evil}2`]: 'INT' }));
  const text = renderLogText(await read(), { color: false, width: 80 });
  expect(text).not.toMatch(/##\[|^\s*::|[\u001b\u202e\r]/m);
  expect(text).toContain('3 versions');
});
