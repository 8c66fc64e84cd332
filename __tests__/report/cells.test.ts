import { expect, it } from '@jest/globals';
import { inCell } from '../../src/report/escape.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPublishMarkdown } from '../../src/report/publish-markdown.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';
import { HOSTILE } from './hostile.js';
import { publication, report } from './publications.js';

const LONG = 'shipment_tracking_events_from_carrier.gateway';
const CELL =
  '<code>shipment&#95;<wbr>tracking&#95;<wbr>events&#95;from&#95;<wbr>carrier.<wbr>gateway</code>';

it.each([
  ['a short name is code', 'orders_of_the_day', '`orders_of_the_day`'],
  ['a long one may be broken', LONG, CELL],
  ['one without a place for it is not', 'x'.repeat(40), `<code>${'x'.repeat(40)}</code>`],
])('%s', (_, name, cell) => {
  expect(inCell(name)).toBe(cell);
});

it.each(HOSTILE)('what is in a name is no markup, mention or link: %j', (text) => {
  const cell = inCell(`${'a_long_name_'.repeat(3)}${text}_${text}`);
  const inner = /^<code>(.*)<\/code>$/.exec(cell)?.[1] ?? '<';
  expect(inner.replaceAll('<wbr>', '').replace(/&#[0-9]+;/g, '')).not.toMatch(
    /[<>|`[\]\n]|@\w|#[0-9]|:\/|www\./,
  );
});

it('the long names of topics and columns are broken in the tables', () => {
  const of = (columns: object, version: string): object =>
    schemaWith({ payload_columns: columns }, version);
  const topic = verdict(of({ [LONG.replace('.', '_')]: 'INT' }, '1.0.0'), of({}, '2.0.0'), {
    topic: LONG,
  });
  const summary = renderMarkdown(decided(topic, verdict(undefined, of({}, '1.0.0'))));
  expect(summary).toContain(`| ⛔ | ${CELL} | 1.0.0 → 2.0.0 |`);
  expect(summary).toContain(`| ⛔ | ${CELL.replace('.', '&#95;')} INT |`);
  const published = report([publication(LONG, 'ACTIVE')]);
  expect(renderPublishMarkdown(published)).toContain(`\n| ${CELL} | ACTIVE |`);
});
