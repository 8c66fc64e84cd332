import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check, CheckId, CheckStatus } from '../../../src/protocol/doctor-report.js';
import { inProcess } from '../../bin/in-process.js';
import { CREDENTIALS, REGION } from '../moto/account.js';
import { BUCKET, TABLE } from '../moto/names.js';

export type Line = Pick<Check, 'id' | 'status' | 'about' | 'message' | 'fix'>;

export interface Report {
  readonly code: number;
  readonly result: string;
  readonly account: string | null;
  readonly lines: readonly Line[];
  /** Standard error, and standard output where it is no report. */
  readonly said: string;
}

const NOWHERE = {
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
};

const ENVIRONMENT = {
  ...NOWHERE,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
};

export interface Run {
  /** In addition to, or in place of, what everybody has; undefined: without that variable. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Undefined: a folder outside of any repository. */
  readonly folder?: string;
  readonly bucket?: string;
}

/** Runs doctor on the bucket's registry. */
export async function runDoctor(
  endpoint: string,
  { environment = {}, folder, bucket = BUCKET }: Run = {},
): Promise<Report> {
  const wanted = { ...ENVIRONMENT, AWS_ENDPOINT_URL: endpoint, ...environment };
  const before = { ...process.env };
  const empty = mkdtempSync(join(tmpdir(), 'doctor-'));
  for (const [name, value] of Object.entries(wanted)) set(name, value);
  try {
    const { code, out, err } = await inProcess(
      folder ?? empty,
      ...['doctor', '--registry', `s3://${bucket}`, '--registry-table', TABLE],
      ...['--format', 'json'],
    );
    return { code: code ?? -1, ...read(out), said: err };
  } finally {
    for (const name of Object.keys(wanted)) set(name, before[name]);
    rmSync(empty, { recursive: true, force: true });
  }
}

function set(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

function read(out: string): Pick<Report, 'result' | 'account' | 'lines'> {
  const report = JSON.parse(out) as {
    readonly result: string;
    readonly account: string | null;
    readonly checks: readonly Line[];
  };
  return { result: report.result, account: report.account, lines: report.checks };
}

/** A healthy line is itself whatever it names and says; topics and rules may be more or fewer. */
const keyOf = ({ id, status, about, message }: Line): string =>
  status === 'ok' ? `${id} ok` : `${id} ${status} ${about}: ${message}`;

export interface Difference {
  /** Lines that the other report lacks. */
  readonly added: readonly Line[];
  /** Ids of the lines that are gone. */
  readonly lost: ReadonlySet<CheckId>;
}

export function differenceOf(healthy: Report, now: Report): Difference {
  const before = new Set(healthy.lines.map(keyOf));
  const after = new Set(now.lines.map(keyOf));
  return {
    added: now.lines.filter((line) => !before.has(keyOf(line))),
    lost: new Set(healthy.lines.filter((line) => !after.has(keyOf(line))).map(({ id }) => id)),
  };
}

/** A line as a failed test shows it. */
export const shown = ({ id, status, about, message }: Line): string =>
  `${id} ${status} ${about}: ${message}`;

export const isOf =
  (id: CheckId, status: CheckStatus, says: RegExp | string) =>
  (line: Line): boolean =>
    line.id === id &&
    line.status === status &&
    (typeof says === 'string'
      ? `${line.about} ${line.message}`.includes(says)
      : says.test(`${line.about} ${line.message}`));
