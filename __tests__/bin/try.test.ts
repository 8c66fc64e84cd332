import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

const isReport = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync('schemas/try.schema.json', 'utf8')) as object,
);
let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
  here.write('schemas/events.json', story('v2'));
});
afterEach(() => here.remove());

const run = (...args: readonly string[]): Promise<Run> => inProcess(here.root, 'try', ...args);
const EVENT = {
  message_id: 'm1',
  idempotency_key: 'k1',
  publish_time: '2026-01-05T10:20:30Z',
  userId: 7,
  eventType: 'LOGIN',
};
function events(...changes: readonly object[]): void {
  here.write(
    'e.ndjson',
    changes.map((change) => `${JSON.stringify({ ...EVENT, ...change })}\n`).join(''),
  );
}
async function report(...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { out } = await run('events', 'e.ndjson', '--format', 'json', ...args);
  const parsed = JSON.parse(out) as Readonly<Record<string, unknown>>;
  isReport(parsed);
  expect(isReport.errors).toBeNull();
  return parsed;
}

describe('try', () => {
  it('says what fits, what no column reads and what no event fills', async () => {
    events({ deviceType: 'phone' }, { extra: { a: 1, b: null } });
    const { code, out } = await run('events', 'e.ndjson');
    expect(code).toBe(0);
    expect(out).toContain('e.ndjson against schemas/events.json\n');
    expect(out).toMatch(/^user_id +BIGINT +100 % +\$\.userId$/m);
    expect(out).toMatch(/^device_type +STRING +50 % +\$\.deviceType$/m);
    expect(out).toContain('Never filled\n  browser_version ($.browserVersion)\n');
    expect(out).toContain('Paths that no column reads\n    50 %  $.extra.a\n');
    expect(out).toMatch(/✔ events: 2 events fit the schema\n$/);
    expect(await report()).toMatchObject({
      topic: 'events',
      events: 2,
      unmapped: [{ path: '$.extra.a', events: 1 }],
      never_filled: ['browser_version'],
      complete: true,
    });
  });

  it('counts what fails, by reason and first lines, and shows no value unless asked', async () => {
    events(
      { userId: 'secret1' },
      {},
      { userId: '9'.repeat(30), eventType: null },
      { userId: 'b@d' },
    );
    const plain = await run('events', 'e.ndjson');
    expect(plain.code).toBe(1);
    expect(plain.out).toContain(
      'user_id: 2 values are not a number, so CURATED gets NULL as BIGINT (lines 1, 4)',
    );
    expect(plain.out).toContain('event_type: 1 event lacks this critical data element (line 3)');
    expect(plain.out).not.toContain('secret1');
    expect(plain.out).toMatch(
      /✖ events: 3 values don't convert, 1 required value is missing \(of 4 events\)\n$/,
    );
    expect(await report()).toMatchObject({ without_cde: { events: 3, first: [1, 3, 4] } });
    expect((await run('events', 'e.ndjson', '--show-values')).out).toContain("'secret1', 'b@d'");
    const shown = await report('--show-values');
    expect(shown['columns']).toContainEqual(
      expect.objectContaining({
        name: 'user_id',
        filled: 4,
        failed: 3,
        reasons: { 'not-a-number': 2, 'out-of-range': 1 },
        lines: { 'not-a-number': [1, 4], 'out-of-range': [3] },
        values: { 'not-a-number': ['secret1', 'b@d'], 'out-of-range': ['9'.repeat(30)] },
      }),
    );
  });

  it('a summary in markdown has the same, and no markup of the events', async () => {
    events({ '<img src=x>': 1, userId: '|<b>' });
    const { code, out } = await run('events', 'e.ndjson', '--format', 'markdown', '--show-values');
    expect(code).toBe(1);
    expect(out).toContain('### ⛔ `events` 1 value doesn');
    expect(out).toContain('| `user_id` | BIGINT | `$.userId` | 100 % | 1 | 0 | 0 |');
    expect(out).not.toMatch(/<img|<b>/);
  });

  it('the version in force is tried where a registry is given', async () => {
    here.write('lake/schemas/events/active/schema.json', story('v1'));
    events({ userId: 3_000_000_000 });
    expect((await run('events', 'e.ndjson')).code).toBe(0);
    const { code, out } = await run('events', 'e.ndjson', '--registry', './lake');
    expect(code).toBe(1);
    expect(out).toContain('user_id: 1 value is out of range');
    const { err } = await run('event', 'e.ndjson', '--registry', './lake');
    expect(err).toContain("Did you mean 'events'?");
  });

  it('a schema is found from a folder below, and by its path', async () => {
    events({});
    here.write('deep/er/e.ndjson', readFileSync(join(here.root, 'e.ndjson'), 'utf8'));
    const below = join(here.root, 'deep/er');
    expect((await inProcess(below, 'try', 'events', 'e.ndjson')).code).toBe(0);
    expect((await run('schemas/events.json', 'e.ndjson')).out).toContain('✔ events: 1 event fits');
  });

  it.each<[string, readonly string[], string]>([
    ['no file', ['events'], 'try takes a topic and a file of events'],
    ['three arguments', ['events', 'e.ndjson', 'x'], 'try takes a topic and a file of events'],
    ['an unknown topic', ['evnts', 'e.ndjson'], "Did you mean 'events'?"],
    ['no topic', ['../x', 'e.ndjson'], "'../x' can't be a topic name"],
    ['a file that is not there', ['events', 'f.ndjson'], "Did you mean 'e.ndjson'?"],
    ['a folder', ['events', 'schemas'], "'schemas' is a folder"],
    ['a schema that is none', ['broken', 'e.ndjson'], "'schemas/broken.json' can't be read"],
    ['no configuration', ['events', 'e.ndjson', '--config', 'c.yml'], "'c.yml' can't be read"],
    ['an empty file', ['events', 'empty.ndjson'], "'empty.ndjson' has no events"],
  ])('%s is wrong usage', async (_, args, message) => {
    events({});
    here.write('schemas/broken.json', '[');
    here.write('empty.ndjson', '\n \r\n');
    const { code, err } = await run(...args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });
});
