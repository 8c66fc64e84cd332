import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CHECK_IDS, CHECK_STATUSES, type Check, type DoctorReport } from '../../src/protocol/doctor-report.js'; // prettier-ignore
import { renderDoctorJson, renderDoctorMarkdown, renderDoctorText } from '../../src/report/doctor.js'; // prettier-ignore

const isValid = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync('schemas/doctor.schema.json', 'utf8')) as object,
);
const plain = { color: false, width: 100 };

const OK: Check = { id: 'bucket', status: 'ok', about: 'lake', message: 'It is there', fix: null };
const WARN: Check = {
  id: 'bucket-versioning',
  status: 'warn',
  about: 'lake',
  message: 'Versioning is off',
  fix: 'aws s3api put-bucket-versioning --bucket lake --versioning-configuration Status=Enabled',
};
const FAIL: Check = { ...WARN, id: 'rule', status: 'fail', message: 'No rule', fix: 'Make one' };
const UNKNOWN: Check = { ...WARN, id: 'queue', status: 'not-known', message: 'Not known: denied' };

const report = (
  checks: readonly Check[],
  exitCode: DoctorReport['exitCode'] = 0,
): DoctorReport => ({
  registry: 's3://lake/schemas',
  account: '123456789012',
  region: 'eu-west-1',
  checks,
  exitCode,
});

it('a terminal shows a line a check, the fix below it, and counts at the end', () => {
  expect(renderDoctorText(report([OK, WARN, FAIL, UNKNOWN], 1), plain)).toBe(
    [
      '✔ bucket             lake: It is there',
      '⚠ bucket-versioning  lake: Versioning is off',
      `  → ${WARN.fix}`,
      '✖ rule               lake: No rule',
      '  → Make one',
      '? queue              lake: Not known: denied',
      `  → ${UNKNOWN.fix}`,
      '',
      '✖ 1 fail, 1 warn, 1 not known, 1 ok',
      '',
    ].join('\n'),
  );
});

describe('the last line', () => {
  it.each<readonly [string, readonly Check[], DoctorReport['exitCode'], string]>([
    ['all is well', [OK], 0, '✔ 1 ok'],
    ['a warning', [OK, WARN], 0, '⚠ 1 warn, 1 ok'],
    ['a failure', [FAIL, FAIL, OK], 1, '✖ 2 fail, 1 ok'],
    ['something is not known', [OK, UNKNOWN], 0, '? 1 not known, 1 ok'],
    ['nothing is known', [UNKNOWN], 3, '✖ 1 not known'],
    ['nothing was looked at', [], 3, '✖ nothing was looked at'],
  ])('where %s', (_, checks, exitCode, words) => {
    expect(renderDoctorText(report(checks, exitCode), plain).trimEnd().split('\n').at(-1)).toBe(
      words,
    );
  });
});

describe('the JSON report', () => {
  it.each<readonly [string, readonly Check[], DoctorReport['exitCode'], string]>([
    ['all is well', [OK], 0, 'ok'],
    ['something is not known, which is never ok', [OK, UNKNOWN], 0, 'warn'],
    ['a check warns', [OK, WARN], 0, 'warn'],
    ['a check fails', [WARN, FAIL], 1, 'fail'],
    ['nothing is known', [UNKNOWN], 3, 'not-known'],
  ])('has a result and is valid where %s', (_, checks, exitCode, result) => {
    const json = JSON.parse(renderDoctorJson(report(checks, exitCode))) as object;
    expect(json).toMatchObject({ doctor_version: 1, account: '123456789012', result, checks });
    expect(isValid(json)).toBe(true);
  });

  it('is valid for every check and status, and for a directory', () => {
    const checks = CHECK_IDS.flatMap((id) =>
      CHECK_STATUSES.map((status) => ({ ...WARN, id, status })),
    );
    expect(isValid(JSON.parse(renderDoctorJson(report(checks, 1))))).toBe(true);
    const directory = { ...report([OK]), account: null, region: null };
    expect(isValid(JSON.parse(renderDoctorJson(directory)))).toBe(true);
    expect(isValid(JSON.parse(renderDoctorJson(report([{ ...OK, id: 'moon' as 'bucket' }]))))).toBe(
      false,
    );
  });
});

it('a summary shows what is not well, and folds the rest', () => {
  const text = renderDoctorMarkdown(report([OK, FAIL], 1));
  expect(text).toContain('### ⛔ 1 fail, 1 ok');
  expect(text).toContain('| ⛔ `rule` | `lake` | No rule | Make one |');
  expect(text.indexOf('`rule`')).toBeLessThan(text.indexOf('<details>'));
  expect(text.indexOf('`bucket`')).toBeGreaterThan(text.indexOf('<details>'));
});

it('names from AWS become no markup, no mention and no command', () => {
  const evil = "@octocat ##[error]x </details> [a](http://evil.example) |`b` \n::error::x '\u202e'";
  const hostile = report([{ ...FAIL, about: evil, message: evil, fix: evil }], 1);
  const markdown = renderDoctorMarkdown(hostile).replace(/`[^`\n]*`/g, '');
  expect(markdown.replace(/&#[0-9]+;/g, '')).not.toMatch(
    /<\/details>|@octocat|https?:\/\/|##\[|\u202e/,
  );
  for (const row of markdown.split('\n').filter((line) => line.startsWith('| ')))
    expect(row.split('|').length).toBe(6);
  for (const text of [renderDoctorText(hostile, plain), renderDoctorJson(hostile)])
    expect(text).not.toMatch(/##\[|^\s*::|\u202e/m);
});
