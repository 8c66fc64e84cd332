import { describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { archivedName, type TopicHistory } from '../../src/protocol/topic-history.js';
import type { StoredObject } from '../../src/registry/registry.js';
import { writeHistory } from '../../src/validator/write-history.js';
import { bytesOf, digest } from '../judged.js';
import { schema } from '../world/scenarios.js';
import { harness } from './harness.js';
import {
  FOLDER,
  HISTORY,
  FIRST,
  SECOND,
  TEXTS,
  column,
  ALL,
  metadataOf,
  put,
  active,
  listingOf,
  written,
  columnsOf,
  callsOf,
  MARKED,
  third,
  known,
} from './three-versions.js';

describe('the history of a topic', () => {
  it('without one is read from the archive, oldest first', async () => {
    const at = await third();
    await writeHistory('orders', active(), at.ports);
    expect(written(at)).toEqual({
      seq: 3,
      sha256: digest(TEXTS[3]),
      archived: [archivedName(SECOND), archivedName(FIRST)],
      digest: await listingOf(at),
      columns: new Map(Object.entries(ALL)),
    });
    expect(callsOf(at)).toEqual([
      `objects.get ${HISTORY}`,
      `objects.list ${FOLDER}`,
      `objects.get ${FIRST}`,
      `objects.get ${SECOND}`,
      `objects.put ${HISTORY}`,
    ]);
    expect(at.lines).toEqual([]);
  });

  it('of a new topic has the columns of the version in force alone', async () => {
    const at = harness();
    await writeHistory('orders', active({ metadata: metadataOf(1, TEXTS[3]) }), at.ports);
    expect(written(at)).toMatchObject({ seq: 1, archived: [], digest: digest('') });
    expect(columnsOf(at)).toEqual({ n: column({ first: '3.0.0' }), new: ALL['new'] });
  });

  it('tells when a column was dropped to the second, as the archive has it later', async () => {
    const at = await third();
    const text = schema('4.0.0', { new: 'DATE' });
    await writeHistory('orders', active({ bytes: bytesOf(text) }), at.ports);
    expect(columnsOf(at)['n']).toEqual(column({ last: '2.0.0', dropped: '2026-03-13T10:20:30Z' }));
    await writeHistory(
      'orders',
      active({
        bytes: bytesOf(text),
        modified: '2026-03-13T10:20:31Z',
        metadata: metadataOf(4, text, SECOND),
      }),
      at.ports,
    );
    expect(columnsOf(at)['n']?.dropped).toBe('2026-03-13T10:20:31Z');
  });

  it('leaves out what can not be read, and what lies there that is no version', async () => {
    const at = await third();
    await put(at, `${FOLDER}v1.5.0_20260115_000000.json`, 'nonsense');
    await put(at, `${FOLDER}notes.json`, schema('0.0.1', { stray: 'INT' }));
    await put(at, `${FOLDER}deep/v1.0.0_20260101_000000.json`, schema('0.0.1', { stray: 'INT' }));
    await writeHistory('orders', active(), at.ports);
    expect(columnsOf(at)).toEqual(ALL);
    expect(written(at)?.archived).toEqual([
      archivedName(SECOND),
      'v1.5.0_20260115_000000.json',
      archivedName(FIRST),
    ]);
  });

  it('of a version in force that can not be read has what came before', async () => {
    const at = await third();
    await writeHistory('orders', active({ bytes: bytesOf('nonsense') }), at.ports);
    expect(written(at)?.seq).toBe(3);
    expect(columnsOf(at)).toEqual({
      gone: ALL['gone'],
      n: column({ last: '2.0.0' }),
    });
  });
});

describe('a history that is there', () => {
  it('up to the version in force is left', async () => {
    const at = await third();
    const own = { seq: 3, sha256: digest(TEXTS[3]), archived: [archivedName(SECOND)] };
    await known(at, own);
    await writeHistory('orders', active(), at.ports);
    expect(callsOf(at)).toEqual([`objects.get ${HISTORY}`]);
  });

  it('of a later activation is left: a run that was suspended does not go back', async () => {
    const at = await third();
    await known(at, { seq: 4 });
    await writeHistory('orders', active(), at.ports);
    expect(callsOf(at)).toEqual([`objects.get ${HISTORY}`]);
    expect(written(at)?.seq).toBe(4);
  });

  it('up to the version before is continued, and no version is read', async () => {
    const at = await third();
    await known(at);
    await writeHistory('orders', active(), at.ports);
    expect(columnsOf(at)).toEqual({
      marked: MARKED.get('marked'),
      n: column({ first: '3.0.0' }),
      new: ALL['new'],
    });
    expect(written(at)).toMatchObject({
      seq: 3,
      sha256: digest(TEXTS[3]),
      archived: [archivedName(SECOND), archivedName(FIRST)],
      digest: await listingOf(at),
    });
    expect(callsOf(at)).toEqual([
      `objects.get ${HISTORY}`,
      `objects.list ${FOLDER}`,
      `objects.get ${SECOND}`,
      `objects.put ${HISTORY}`,
    ]);
  });

  it.each<[what: string, history: Partial<TopicHistory>, inForce: Partial<StoredObject>]>([
    ['of the same activation, but other bytes', { seq: 3, sha256: digest('x') }, {}],
    ['up to an earlier version', { seq: 1, sha256: digest(TEXTS[1]), archived: [] }, {}],
    ['of other bytes than the version before', { sha256: digest('x') }, {}],
    ['that knows another archive', { digest: digest('other') }, {}],
    ['that lacks the version before the one before', { archived: [] }, {}],
    ['of a version in force that replaced none', {}, { metadata: metadataOf(3, TEXTS[3]) }],
    [
      'whose last version is gone from the archive',
      {},
      { metadata: metadataOf(3, TEXTS[3], `${FOLDER}v2.0.0_20260202_000000.json`) },
    ],
  ])('%s is not trusted: the archive tells', async (_, history, inForce) => {
    const at = await third();
    await known(at, history);
    await writeHistory('orders', active(inForce), at.ports);
    expect(columnsOf(at)).toEqual(ALL);
    expect(callsOf(at)).toContain(`objects.get ${FIRST}`);
  });

  it('before which somebody has put a version into the archive is not trusted', async () => {
    const at = await third();
    await known(at);
    await put(at, `${FOLDER}v1.5.0_20260115_000000.json`, schema('1.5.0', { n: 'INT', b: 'INT' }));
    await writeHistory('orders', active(), at.ports);
    expect(columnsOf(at)['b']).toEqual(
      column({
        types: ['INT'],
        first: '1.5.0',
        last: '1.5.0',
        dropped: '2026-02-01T00:00:00Z',
      }),
    );
    expect(columnsOf(at)['marked']).toBeUndefined();
  });

  it('that nobody can read is replaced', async () => {
    const at = await third();
    await put(at, HISTORY, 'nonsense');
    await writeHistory('orders', active(), at.ports);
    expect(columnsOf(at)).toEqual(ALL);
  });

  it('that another run writes meanwhile is that run’s', async () => {
    for (const there of [undefined, 'nonsense']) {
      let meanwhile = (): void => undefined;
      const at = await third(({ operation }) => {
        if (operation === 'objects.list') meanwhile();
        return undefined;
      });
      if (there !== undefined) await put(at, HISTORY, there);
      meanwhile = () => void put(at, HISTORY, 'theirs');
      await writeHistory('orders', active(), at.ports);
      expect(at.text(HISTORY)).toBe('theirs');
      expect(at.lines).toEqual([]);
    }
  });
});

describe('nothing depends on the history', () => {
  it('a version that no activation of ours has written has none', async () => {
    const at = await third();
    await writeHistory('orders', active({ metadata: new Map() }), at.ports);
    expect(callsOf(at)).toEqual([]);
  });

  it.each(['objects.get', 'objects.list', 'objects.put'])(
    'a store that fails at %s is logged only',
    async (failing) => {
      const logged: unknown[] = [];
      const at = await third(({ operation }) =>
        operation === failing ? new Fault('S3 is down') : undefined,
      );
      const log = (...line: readonly unknown[]): void => void logged.push(line);
      await writeHistory('orders', active(), { ...at.ports, log });
      expect(written(at)).toBeUndefined();
      expect(logged).toEqual([
        [
          'The history of the topic could not be written; checks read the archive',
          { topic: 'orders', reason: 'S3 is down' },
        ],
      ]);
    },
  );

  it('but a mistake of the program is thrown', async () => {
    const at = await third(() => new TypeError('not a function'));
    await expect(writeHistory('orders', active(), at.ports)).rejects.toThrow(TypeError);
  });
});
