import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { INPUTS, unknownInputs } from '../../src/bin/inputs.js';

it('the inputs are those of action.yml', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { inputs: object };
  expect([...INPUTS].sort()).toEqual(Object.keys(inputs).sort());
});

it.each<[string, string, string | undefined]>([
  ['INPUT_FAIL-ON', 'never', 'fail-on is a setting of the configuration on the base branch'],
  ['INPUT_REGISTRI', 's3://x', "Did you mean 'registry'?"],
  ['INPUT_NONSENSE-OF-MINE', 'x', 'the inputs are mode, registry'],
  ['INPUT_REPORT-FILE', 'x', undefined],
  ['INPUT_GONE', '', undefined],
  ['OTHER', 'x', undefined],
])('%s: %s', (variable, value, words) => {
  const warnings = unknownInputs({ [variable]: value });
  if (words === undefined) expect(warnings).toEqual([]);
  else expect(warnings).toEqual([expect.stringContaining(words)]);
});
