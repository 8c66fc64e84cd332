import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
});
afterEach(() => here.remove());
const run = (...args: readonly string[]): Promise<Run> => inProcess(here.root, ...args);
const init = (...args: readonly string[]): Promise<Run> => run('init', '--from-events', ...args);
const EVENTS = [
  { message_id: 'm1', publish_time: '2026-01-05T10:20:30Z', userId: 7, event: { price: 9.5 } },
  { message_id: 'm2', publish_time: '2026-01-06T10:20:30Z', userId: 3_000_000_000, plan: '007' },
]
  .map((event) => `${JSON.stringify(event)}\n`)
  .join('');

describe('init --from-events', () => {
  it('writes a schema that is new to check, and that the same events fit', async () => {
    here.write('in/orders.ndjson', EVENTS);
    const { code, out } = await init('in/orders.ndjson');
    expect(code).toBe(0);
    expect(out).toContain('  written  schemas/orders.json (what orders.ndjson says)\n');
    expect(out).toContain('  note     orders: the envelope: the events have no idempotency_key');
    expect(out).toContain('  written  .schema-gate.yml\n');
    expect(out).toContain('  1. look through x-check-by-hand in the schema, and mark what is');
    expect(JSON.parse(readFileSync(join(here.root, 'schemas/orders.json'), 'utf8'))).toMatchObject({
      table_name: 'orders',
      envelope_columns: {
        message_id: { type: 'STRING', required: true },
        publish_time: { type: 'TIMESTAMP', required: true },
      },
      payload_columns: {
        user_id: { type: 'BIGINT', json_path: '$.userId' },
        event_price: { type: 'DOUBLE', json_path: '$.event.price' },
        plan: { type: 'STRING' },
      },
      'x-origin': 'proposed from 2 events',
    });
    const checked = await run('check', '--format', 'json');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({
      topics: [{ topic: 'orders', classification: 'new', changes: [] }],
    });
    const compared = await run('diff', 'schemas/orders.json', 'schemas/orders.json');
    expect(compared.code).toBe(0);
    expect((await run('try', 'orders', 'in/orders.ndjson')).out).toContain(
      '✔ orders: 2 events fit the schema',
    );
  });

  it('takes the topic that is named, unpacks gzip, and says which lines are no events', async () => {
    const packed = join(here.root, 'x.ndjson.gz');
    writeFileSync(packed, gzipSync(`oops\n${EVENTS}[]\n`));
    const { code, out } = await init('x.ndjson.gz', 'payments');
    expect(code).toBe(0);
    expect(out).toContain('written  schemas/payments.json (what x.ndjson.gz says)');
    expect(out).toContain('payments: 2 lines are no events and were left out (the first: 1, 4)');
    expect((await init('x.ndjson.gz')).out).toContain('written  schemas/x.json');
  });

  it('keeps a schema that is there', async () => {
    here.write('schemas/orders.json', story('v1'));
    here.write('orders.ndjson', EVENTS);
    const { out } = await init('orders.ndjson');
    expect(out).toContain('kept     schemas/orders.json (it differs from what orders.ndjson says)');
    expect(readFileSync(join(here.root, 'schemas/orders.json'), 'utf8')).toBe(story('v1'));
  });

  it.each<[string, readonly string[], number, string]>([
    ['a file that is not there', ['nothing.ndjson'], 2, "'nothing.ndjson' can't be read"],
    ['no events', ['empty.ndjson'], 2, "'empty.ndjson' has no events"],
    ['one document', ['list.json'], 2, "jq -c '.[]' makes one event a line"],
    ['standard input without a topic', ['-'], 2, 'name the topic: init --from-events - TOPIC'],
    ['a name that is no topic', ['my events.ndjson'], 2, 'name one: init --from-events FILE TOPIC'],
    ['two topics', ['empty.ndjson', 'a', 'b'], 2, 'init --from-events takes one topic'],
    ['a registry, too', ['empty.ndjson', '--from-registry', './lake'], 2, 'run it apart from'],
    ['a file that is cut off', ['cut.gz'], 3, 'No schema was written'],
  ])('%s writes nothing', async (_, args, exitCode, message) => {
    writeFileSync(join(here.root, 'cut.gz'), gzipSync(EVENTS).subarray(0, -9));
    here.write('empty.ndjson', '\n');
    here.write('my events.ndjson', EVENTS);
    here.write('list.json', '[\n1,\n2\n]\n');
    const { code, err } = await init(...args);
    expect({ code, err }).toEqual({ code: exitCode, err: expect.stringContaining(message) });
    expect(existsSync(join(here.root, 'schemas'))).toBe(false);
    expect(existsSync(join(here.root, '.schema-gate.yml'))).toBe(false);
  });
});
