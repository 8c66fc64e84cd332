import { UserError } from '../errors.js';

/**
 * First bytes of files that people have events in, what they are, and what makes lines of them;
 * `isPiped`: the lines are for standard input.
 */
const OTHERS: readonly (readonly [bytes: readonly number[], what: string, isPiped?: true])[] = [
  [[0xff, 0xfe], 'UTF-16; convert it first: iconv -f UTF-16 -t UTF-8'],
  [[0xfe, 0xff], 'UTF-16; convert it first: iconv -f UTF-16 -t UTF-8'],
  [[0x7b, 0x00], 'UTF-16; convert it first: iconv -f UTF-16LE -t UTF-8'],
  [[0x00, 0x7b], 'UTF-16; convert it first: iconv -f UTF-16BE -t UTF-8'],
  [[0x1f, 0x8b], 'packed twice; unpack it once: gzip -d'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'packed by zstd; unpack it first: zstd -dc FILE', true],
  [[0x42, 0x5a, 0x68], 'packed by bzip2; unpack it first: bzip2 -dc FILE', true],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'packed by xz; unpack it first: xz -dc FILE', true],
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive; unpack it first: unzip -p FILE', true],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file; events are read as JSON, one a line'],
  [[0x4f, 0x62, 0x6a, 0x01], 'an Avro file; events are read as JSON, one a line'],
];

/**
 * Throws a UserError for first bytes of what has no lines of events. `name`: what the file is called;
 * `fromStdin`: the command that reads it as standard input.
 */
export function otherRefuser(name: string, fromStdin: string): (head: Buffer) => void {
  return (head) => {
    const other = OTHERS.find(([bytes]) => startsWith(head, bytes));
    if (other === undefined) return;
    const [, what, isPiped] = other;
    throw new UserError(`${name} is ${what}${isPiped === true ? ` | ${fromStdin}` : ''}`);
  };
}

export function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
