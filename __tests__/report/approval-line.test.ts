import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

const version = (payload_columns: object, number: string): unknown =>
  schemaWith({ payload_columns }, number);
const removed = decided(verdict(version({ a: 'INT' }, '1.0.0'), version({}, '2.0.0')));
const narrowed = decided(
  verdict(version({ a: 'BIGINT' }, '1.0.0'), version({ a: 'INT' }, '2.0.0')),
);
const { approvals } = DEFAULT_POLICY;

describe('the terminal says how to approve', () => {
  it.each([
    ['a removal that people may approve', { ...removed, approvals }, true],
    ['what no table can do', { ...narrowed, approvals }, false],
    ['where nobody is asked', removed, false],
  ])('%s: %s', (_, decision, isSaid) => {
    const text = renderText(decision, { color: false, width: 100 });
    expect(/^note: To approve: .* adds the label '/m.test(text)).toBe(isSaid);
  });
});
