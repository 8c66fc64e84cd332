import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { MAX_LINE, readEventLines, type EndOfLines } from '../../src/bin/event-lines.js';

const folder = mkdtempSync(join(tmpdir(), 'event-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Read extends EndOfLines {
  /** `line:text`, or `line:reason!`. */
  readonly seen: readonly string[];
}

const NO_INPUT = Readable.from([]);

async function read(
  content: Uint8Array | string | Readable,
  signal = new AbortController().signal,
): Promise<Read> {
  const file = join(folder, 'e.ndjson');
  const stdin = content instanceof Readable ? content : NO_INPUT;
  if (!(content instanceof Readable)) writeFileSync(file, content);
  const seen: string[] = [];
  const receiver = {
    add: (text: string, line: number) => void seen.push(`${line}:${text}`),
    addBroken: (reason: string, line: number) => void seen.push(`${line}:${reason}!`),
  };
  const options = {
    stdin,
    signal,
    fromStdin: 'schema-gate load TOPIC -',
    progress: () => undefined,
  };
  const end = await readEventLines(stdin === NO_INPUT ? file : '-', receiver, options);
  return { ...end, seen };
}
const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

describe('the lines of a file', () => {
  it.each<[string, Uint8Array | string, readonly string[]]>([
    ['lines', '{"a":1}\n{"a":2}\n', ['1:{"a":1}', '2:{"a":2}']],
    ['no line feed at the end', '{"a":1}\n{"a":2}', ['1:{"a":1}', '2:{"a":2}']],
    ['blank lines are counted', '\n{"a":1}\n \t\n\n{"a":2}\n', ['2:{"a":1}', '5:{"a":2}']],
    ['CR LF', '{}\r\n\r\n{}\r\n', ['1:{}\r', '3:{}\r']],
    [
      'a byte order mark',
      bytes([0xef, 0xbb, 0xbf], '{}\n', [0xef, 0xbb, 0xbf], '{}'),
      ['1:{}', '2:\ufeff{}'],
    ],
    ['characters of several bytes', '{"a":"é€😀\ufffd"}\n', ['1:{"a":"é€😀\ufffd"}']],
    ['bytes that are no UTF-8', bytes('{"a":"', [0xe9], '"}\n{}'), ['1:not-utf-8!', '2:{}']],
    ['gzip', gzipSync('{"a":1}\n{}\n'), ['1:{"a":1}', '2:{}']],
    ['gzip of several parts', bytes([...gzipSync('{"a"')], [...gzipSync(':1}\n')]), ['1:{"a":1}']],
    ['nothing', '', []],
    ['gzip of nothing', gzipSync(''), []],
    ['less than a head', '{}', ['1:{}']],
  ])('%s', async (_, content, seen) => {
    expect(await read(content)).toMatchObject({ seen, stopped: undefined });
  });

  it('a line that goes over several pieces of the file is one', async () => {
    const long = `{"a":"${'é'.repeat(700_000)}"}`;
    expect((await read(`${long}\n{}\n${long}`)).seen).toEqual([`1:${long}`, '2:{}', `3:${long}`]);
  });

  it('a line that is too long is counted, and the next ones are read', async () => {
    const long = 'x'.repeat(MAX_LINE + 1);
    const { seen, lines } = await read(gzipSync(`{}\n${long}\n{}\n${long}`));
    expect(seen).toEqual(['1:{}', '2:too-long!', '3:{}', '4:too-long!']);
    expect(lines).toBe(4);
    expect((await read('x'.repeat(MAX_LINE))).seen).toHaveLength(1);
  });

  it('gzip that is cut off gives what was read, and says so', async () => {
    const whole = gzipSync(`${'{"a":1}\n'.repeat(1_000)}{"b":`);
    const { seen, stopped } = await read(whole.subarray(0, -9));
    expect(stopped).toContain('ends in the middle: the gzip data is cut off');
    expect(seen.every((line) => line.endsWith(':{"a":1}'))).toBe(true);
  });

  it('gzip that is damaged says so', async () => {
    const whole = Buffer.from(gzipSync('{"a":1}\n'.repeat(1_000)));
    whole.fill(0xff, 12, 20);
    expect((await read(whole)).stopped).toContain('is damaged');
  });

  it('standard input is read as it comes, also byte by byte and packed', async () => {
    const packed = [...gzipSync('{"a":1}\n{}')].map((byte) => Buffer.from([byte]));
    expect((await read(Readable.from(packed))).seen).toEqual(['1:{"a":1}', '2:{}']);
    await expect(read(Readable.from([Buffer.from('PAR1')]))).rejects.toThrow(
      'Standard input is a Parquet file',
    );
  });

  it('an input that fails gives what was read, and says so', async () => {
    const failing = Readable.from(
      (function* () {
        yield Buffer.from('{"a":1}\n{"b"');
        throw Object.assign(new Error('device'), { code: 'EIO' });
      })(),
    );
    expect(await read(failing)).toMatchObject({
      seen: ['1:{"a":1}'],
      stopped: "Standard input can't be read to its end (EIO)",
    });
  });

  it('an interrupt ends the waiting for an input that sends nothing', async () => {
    const controller = new AbortController();
    const silent = new Readable({ read: () => controller.abort() });
    expect((await read(silent, controller.signal)).stopped).toBe('the reading was interrupted');
  });

  it('an interrupt ends the reading', async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await read('{}\n'.repeat(10), controller.signal)).toMatchObject({
      stopped: 'the reading was interrupted',
    });
  });

  it.each<[string, string, boolean]>([
    ['a list', '[\n{"a":1},\n{"a":2}]', true],
    ['an object over several lines', '\n{\n"a":1}', true],
    ['events', '{"a":\n', false],
  ])('%s is told from lines', async (_, content, isDocument) => {
    expect((await read(content)).isDocument).toBe(isDocument);
  });

  it.each<[string, Uint8Array, string]>([
    ['UTF-16 with a mark', bytes([0xff, 0xfe], [0x7b, 0]), 'is UTF-16; convert it first: iconv'],
    ['UTF-16, big-endian', bytes([0xfe, 0xff], [0, 0x7b]), 'is UTF-16'],
    ['UTF-16 without a mark', Buffer.from('{"a":1}', 'utf16le'), 'iconv -f UTF-16LE'],
    ['gzip twice', gzipSync(gzipSync('{}')), 'is packed twice'],
    [
      'zstd',
      bytes([0x28, 0xb5, 0x2f, 0xfd]),
      'is packed by zstd; unpack it first: zstd -dc FILE | schema-gate load TOPIC -',
    ],
    ['a zip archive', bytes('PK', [3, 4]), 'is a zip archive'],
    ['Parquet', bytes('PAR1'), 'is a Parquet file'],
  ])('%s is told by its first bytes', async (_, content, message) => {
    await expect(read(content)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(message),
    });
  });
});
