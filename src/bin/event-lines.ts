import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { quoted } from '../core/text/quoted.js';
import { codeOf, UserError } from '../errors.js';
import { STANDARD_INPUT } from './compared-file.js';
import { unreadableNamed } from './named-file.js';
import { otherRefuser, startsWith } from './other-files.js';
import { openNamed } from './read-bounded.js';

/** Receives a file's lines, numbered from 1. Blank lines are left out, but counted. */
export interface LineReceiver {
  readonly add: (text: string, line: number) => void;
  /** A line that no text can be made of. */
  readonly addBroken: (reason: 'too-long' | 'not-utf-8', line: number) => void;
}

export interface ReadingOptions {
  /** What `-` stands for. */
  readonly stdin: Readable;
  /** The command that reads the file as standard input, for advice. */
  readonly fromStdin: string;
  /** Ends the reading between two lines. */
  readonly signal: AbortSignal;
  /**
   * Called after each piece of the file, and waited for: a receiver that keeps lines may empty
   * itself. `bytes` are those of the lines, after unpacking.
   */
  readonly progress: (read: {
    readonly lines: number;
    readonly bytes: number;
  }) => void | Promise<void>;
}

/** How the reading of a file ended. */
export interface EndOfLines {
  readonly lines: number;
  readonly bytes: number;
  /** Whether the file is one JSON document over several lines, or a list, rather than lines. */
  readonly isDocument: boolean;
  /** Why the file was not read to its end; undefined where it was. */
  readonly stopped: string | undefined;
}

/** Bytes of a line; Pub/Sub's largest message has 10 MB. A longer line would fill the memory. */
export const MAX_LINE = 16 * 1_048_576;
/** Bytes that tell the kind of a file. */
const HEAD = 8;
const LINE_FEED = 0x0a;
const GZIP = [0x1f, 0x8b];

/**
 * Reads a file of one event a line, or standard input for `-`, in bounded memory; gzip is unpacked.
 * Throws a UserError for what can't be opened, and for what is no such file by its first bytes.
 */
export async function readEventLines(
  file: string,
  receiver: LineReceiver,
  options: ReadingOptions,
): Promise<EndOfLines> {
  const stream = await openStream(file, options.stdin);
  const name = fileWords(file);
  const refuseOther = otherRefuser(name, options.fromStdin);
  const lines = lineSplitter(receiver);
  const onAbort = (): void => void stream.destroy();
  options.signal.addEventListener('abort', onAbort, { once: true });
  let stopped: string | undefined;
  try {
    for await (const chunk of unpacked(stream, refuseOther)) {
      lines.push(chunk);
      await options.progress(lines.read());
      if (options.signal.aborted) break;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (!options.signal.aborted) stopped = `${name} ${failureWords(error)}`;
  } finally {
    options.signal.removeEventListener('abort', onAbort);
    stream.destroy();
  }
  if (options.signal.aborted) stopped = 'the reading was interrupted';
  // The rest of a file that breaks off is half a line.
  if (stopped === undefined) lines.end();
  return { ...lines.read(), isDocument: lines.isDocument(), stopped };
}

/** What a file is called at the beginning of a sentence. */
export function fileWords(file: string): string {
  return file === STANDARD_INPUT ? 'Standard input' : quoted(file);
}

async function openStream(file: string, stdin: Readable): Promise<Readable> {
  if (file === STANDARD_INPUT) return stdin;
  try {
    return (await openNamed(file)).createReadStream({ highWaterMark: 262_144 });
  } catch (error) {
    throw await unreadableNamed(file, error);
  }
}

function failureWords(error: unknown): string {
  switch (codeOf(error)) {
    case 'Z_BUF_ERROR':
      return 'ends in the middle: the gzip data is cut off';
    case 'Z_DATA_ERROR':
      return 'is damaged: the gzip data can not be unpacked to its end';
    default:
      return `can't be read to its end (${codeOf(error) ?? 'unknown failure'})`;
  }
}

/** The file's bytes after unpacking. Looks at the first ones for what is no text of lines. */
async function* unpacked(
  stream: Readable,
  refuseOther: (head: Buffer) => void,
): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = joined(head, chunks);
  if (!startsWith(head, GZIP)) {
    refuseOther(head);
    yield* whole;
    return;
  }
  const gunzip = createGunzip();
  // Its failure is that of gunzip, which the loop below throws.
  const packed = pipeline(Readable.from(whole), gunzip).catch(() => undefined);
  let isFirst = true;
  for await (const chunk of gunzip as AsyncIterable<Buffer>) {
    if (isFirst) refuseOther(chunk);
    isFirst = false;
    yield chunk;
  }
  await packed;
}

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

interface LineSplitter {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => void;
  readonly read: () => { readonly lines: number; readonly bytes: number };
  readonly isDocument: () => boolean;
}

function lineSplitter(receiver: LineReceiver): LineSplitter {
  let line = 0;
  let bytes = 0;
  let first: string | undefined;
  /** The beginning of a line that goes on in the next piece. */
  let pending: Buffer[] = [];
  let length = 0;
  const finish = (piece: Buffer, from: number, to: number): void => {
    line++;
    const size = length + to - from;
    if (size > MAX_LINE) receiver.addBroken('too-long', line);
    else if (size > 0) {
      const whole = pending.length > 0;
      const buffer = whole ? Buffer.concat([...pending, piece.subarray(from, to)]) : piece;
      const text = textOf(buffer, whole ? 0 : from, whole ? buffer.length : to, line);
      if (text === undefined) receiver.addBroken('not-utf-8', line);
      else if (!isBlank(text)) {
        first ??= text.slice(0, 100);
        receiver.add(text, line);
      }
    }
    pending = [];
    length = 0;
  };
  return {
    push: (chunk) => {
      bytes += chunk.length;
      let from = 0;
      for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
        finish(chunk, from, to);
        from = to + 1;
      }
      if (from === chunk.length) return;
      length += chunk.length - from;
      // What is too long is counted, and not kept.
      if (length <= MAX_LINE) pending.push(chunk.subarray(from));
      else pending = [];
    },
    end: () => {
      if (length > 0) finish(Buffer.alloc(0), 0, 0);
    },
    read: () => ({ lines: line, bytes }),
    isDocument: () => first !== undefined && /^\s*(?:\[|\{\s*$)/.test(first),
  };
}

/** The text of a line; undefined where its bytes are no UTF-8. */
function textOf(buffer: Buffer, from: number, to: number, line: number): string | undefined {
  const hasMark =
    line === 1 && buffer[from] === 0xef && buffer[from + 1] === 0xbb && buffer[from + 2] === 0xbf;
  const start = hasMark ? from + 3 : from;
  const text = buffer.toString('utf8', start, to);
  return text.includes('\ufffd') && !isUtf8(buffer.subarray(start, to)) ? undefined : text;
}

const isBlank = (text: string): boolean => text.charCodeAt(0) <= 0x20 && text.trim() === '';
