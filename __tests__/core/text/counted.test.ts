import { expect, it } from '@jest/globals';
import { counted } from '../../../src/core/text/counted.js';
import { restLine } from '../../../src/report/rest.js';

it.each([
  [0, '0 topics', '0 more entries'],
  [1, '1 topic', '1 more entry'],
  [2, '2 topics', '2 more entries'],
])('%d is counted in words', (count, topics, entries) => {
  expect(counted(count, 'topic')).toBe(topics);
  expect(counted(count, 'more entry', 'more entries')).toBe(entries);
  expect(restLine(count, 'the log has them', 'entry', 'entries')).toBe(
    `…and ${entries}; the log has them`,
  );
});
