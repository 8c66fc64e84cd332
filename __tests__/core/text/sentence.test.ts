import { expect, it } from '@jest/globals';
import { asSentence } from '../../../src/core/text/sentence.js';

it.each([
  ['Column removed', 'Column removed.'],
  [
    "There is no type 'strng'. Did you mean 'STRING'?",
    "There is no type 'strng'. Did you mean 'STRING'?",
  ],
  ['It ends.', 'It ends.'],
  ['Version 1.2 is taken', 'Version 1.2 is taken.'],
  ['(data loss)', '(data loss).'],
  ['', '.'],
])('%j reads %j', (text, sentence) => {
  expect(asSentence(text)).toBe(sentence);
});
