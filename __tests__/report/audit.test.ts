import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

/** Twelve files with one wrong type each, one with three, and a good one. */
const files = [
  ...Array.from({ length: 12 }, (_, index) => [`t${String(index).padStart(2, '0')}`, { a: 'X' }]),
  ['bad', { a: 'X', b: 'X', c: { tpye: 'INT' } }],
  ['good', { a: 'INT' }],
].map(([topic, columns]) => [topic as string, columns as object] as const);
const audit = {
  ...decided(
    ...files.map(([topic, columns]) => {
      const file = schemaWith({ table_name: topic, payload_columns: columns });
      return verdict(undefined, file, { topic });
    }),
  ),
  isAudit: true,
};

it('an audit counts by rule and names the ten worst files, in text', () => {
  const text = renderText(audit, { color: false, width: 100 });
  expect(text).toContain('Audit: 13 of 14 files have problems, by rule:\n');
  expect(text).toMatch(
    / {2}error +invalid-type +14 in 13 files\n {2}error +unknown-key +1 in 1 file/,
  );
  expect(text).toContain(
    'The worst files:\n  schemas/bad.json  3 errors\n  schemas/t00.json  1 error',
  );
  expect(text).toContain('…and 3 more files; --format json has them all');
  expect(text).toContain('✖ blocked: 15 errors');
  // No block for each of the topics.
  expect(text).not.toContain('fix:');
});

it.each([
  [0, 1, 'Audit: 0 of 1 file has problems'],
  [1, 1, 'Audit: 1 of 1 file has problems'],
  [0, 2, 'Audit: 0 of 2 files have problems'],
  [1, 2, 'Audit: 1 of 2 files has problems'],
  [2, 2, 'Audit: 2 of 2 files have problems'],
])('%d of %d files are counted in words', (bad, all, words) => {
  const some = Array.from({ length: all }, (_, index) =>
    verdict(
      undefined,
      schemaWith({ table_name: `t${index}`, payload_columns: { a: index < bad ? 'X' : 'INT' } }),
      {
        topic: `t${index}`,
      },
    ),
  );
  const text = renderText({ ...decided(...some), isAudit: true }, { color: false, width: 100 });
  expect(text).toContain(words);
});

it('in markdown', () => {
  const summary = renderMarkdown(audit);
  expect(summary.startsWith('## ⛔ Audit: 13 of 14 files have problems\n')).toBe(true);
  expect(summary).toMatch(/\| error \| \[invalid-type\]\(\S+#invalid-type\) \| 14 \| 13 \|/);
  expect(summary).toContain('| `schemas/bad.json` | 3 errors |');
});

it('in JSON, as its schema says', () => {
  const report = JSON.parse(renderJson(audit)) as {
    audit: { worst_files: { file: string }[] };
  };
  expect(report.audit).toMatchObject({
    files: 14,
    files_with_problems: 13,
    rules: [
      { rule: 'invalid-type', severity: 'error', problems: 14, files: 13 },
      { rule: 'unknown-key', severity: 'error', problems: 1, files: 1 },
    ],
    worst_files: { length: 10, 0: { file: 'schemas/bad.json', errors: 3 } },
  });
  const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object;
  const validate = new Ajv2020().compile(schema);
  expect([validate(report), validate.errors]).toEqual([true, null]);
  expect(JSON.parse(renderJson({ ...audit, isAudit: false }))).not.toHaveProperty('audit');
});

it('of good files says so', () => {
  const good = { ...audit, topics: audit.topics.slice(-1) };
  expect(renderText(good, { color: false, width: 100 })).toContain(
    'Audit: 0 of 1 file has problems',
  );
  expect(renderMarkdown(good)).toContain('## ✅ Audit: 0 of 1 file has problems');
});

it('of few files shows their problems, too', () => {
  const few = { ...audit, topics: audit.topics.slice(-2) };
  const text = renderText(few, { color: false, width: 100 });
  expect(text).toContain("A column has no key 'tpye'");
  expect(text).toContain('Audit: 1 of 2 files has problems');
  expect(text).not.toContain('shows the problems of one file');
});
