import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readMachine } from '../../src/protocol/catch-up-machine.js';

const TEXT = readFileSync('infra/state-machines/catch-up.asl.json', 'utf8');
const PLACES = {
  functionArn: 'arn:aws:lambda:eu-west-1:123456789012:function:catchup',
  workgroup: 'schemas',
  results: 's3://lake/results/',
};
const RENDERED = TEXT.replaceAll('${function_arn}', PLACES.functionArn)
  .replaceAll('${workgroup}', PLACES.workgroup)
  .replaceAll('${results}', PLACES.results);

/** The same members in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('the state machine of this version', () => {
  it.each([
    ['as Terraform renders it', RENDERED],
    ['without white space', JSON.stringify(JSON.parse(RENDERED))],
    ['with its members in another order', JSON.stringify(reversed(JSON.parse(RENDERED)))],
  ])('is known %s', (_, text) => {
    expect(readMachine(text)).toEqual({ kind: 'ours', places: PLACES, differences: [] });
  });
});

describe('one of ours that is unlike this version', () => {
  it.each([
    ['a time', '"TimeoutSeconds": 3600', '"TimeoutSeconds": 60', ['States.Steps.ItemProcessor.States.EachStep.ItemProcessor.States.Query.TimeoutSeconds']], // prettier-ignore
    ['a member more', '"QueryLanguage"', '"TimeoutSeconds": 60, "QueryLanguage"', ['TimeoutSeconds']], // prettier-ignore
    ['a member less', '"QueryLanguage": "JSONPath",', '', ['QueryLanguage']],
    ['a member of another name', '"StartAt": "Plan"', '"constructor": "Plan"', ['StartAt', 'constructor']], // prettier-ignore
    ['an empty place', PLACES.workgroup, '', ['States.Steps.ItemProcessor.States.EachStep.ItemProcessor.States.Query.Parameters.WorkGroup']], // prettier-ignore
  ])('tells where: %s', (_, from, to, differences) => {
    expect(RENDERED).toContain(from);
    expect(readMachine(RENDERED.replace(from, to))).toMatchObject({ kind: 'ours', differences });
  });

  it('tells which task asks another function', () => {
    const other = RENDERED.replace(/(?<="FunctionName": ")[^"]+(?=[^}]*"finish")/, 'arn:other');
    expect(readMachine(other)).toEqual({
      kind: 'ours',
      places: PLACES,
      differences: ['States.Finish.Parameters.FunctionName'],
    });
  });

  it('may lack every place', () => {
    const states = ['plan', 'finish'].map((action) => ({ Type: 'Task', Parameters: { Payload: { action } } })); // prettier-ignore
    const found = readMachine(JSON.stringify({ States: { ...states } }));
    expect(found).toMatchObject({
      kind: 'ours',
      places: { functionArn: undefined, workgroup: undefined, results: undefined },
    });
  });
});

it.each([
  ['no JSON', 'x'],
  ['no object', '[]'],
  ['no task', '{"States":{"A":{"Type":"Pass"}}}'],
  [
    'one that only plans',
    JSON.stringify({ A: { Type: 'Task', Parameters: { Payload: { action: 'plan' } } } }),
  ],
  ["somebody's own", JSON.stringify({ A: { Type: 'Task', Resource: 'arn:aws:states:::glue:x' } })],
])('a definition of another machine: %s', (_, text) => {
  expect(readMachine(text)).toEqual({ kind: 'foreign' });
});
