import { describe, expect, it } from '@jest/globals';
import { partitioningIn, specInFile, specInGlue } from '../../src/warehouse/partition-spec.js';

const schemas = [
  { 'schema-id': 0, fields: [{ id: 1, name: 'old' }] },
  {
    'schema-id': 1,
    fields: [
      { id: 1, name: 'period_reference' },
      { id: 2, name: 'publish_time' },
      { id: 3, name: 'user_id' },
    ],
  },
];
const file = (fields: readonly object[], more: object = {}): string =>
  JSON.stringify({
    'format-version': 2,
    'current-schema-id': 1,
    schemas,
    'default-spec-id': 2,
    'partition-specs': [
      { 'spec-id': 0, fields: [] },
      { 'spec-id': 2, fields },
    ],
    ...more,
  });
const told = (text: string): ReturnType<typeof partitioningIn> | undefined => {
  const spec = specInFile(text);
  return spec === undefined ? undefined : partitioningIn(spec);
};

describe('the partition spec of a metadata file', () => {
  it.each([
    [file([]), []],
    [
      file([
        { 'source-id': 1, 'field-id': 1000, transform: 'identity', name: 'period_reference' },
        { 'source-id': 2, transform: 'day' },
        { 'source-id': 3, transform: 'bucket[16]' },
        { 'source-ids': [3], transform: 'truncate[4]' },
        { 'source-id': 2, transform: 'void' },
      ]),
      [
        { column: 'period_reference', transform: 'identity' },
        { column: 'publish_time', transform: 'day' },
        { column: 'user_id', transform: 'bucket', width: 16 },
        { column: 'user_id', transform: 'truncate', width: 4 },
      ],
    ],
    [
      JSON.stringify({
        schema: { fields: [{ id: 7, name: 'at' }] },
        'partition-spec': [{ 'source-id': 7, transform: 'hour' }],
      }),
      [{ column: 'at', transform: 'hour' }],
    ],
    [file([{ 'source-id': 9, transform: 'day' }]), expect.stringContaining('inside a column')],
    [file([{ 'source-ids': [1, 2], transform: 'zorder' }]), expect.stringContaining("'zorder'")],
    [
      file([{ 'source-id': 1, transform: 'zorder' }]),
      expect.stringContaining("'zorder' of 'period_ref"),
    ],
    ['{', undefined],
    ['{}', undefined],
    [file([], { 'default-spec-id': 5 }), undefined],
    [file([], { schemas: [] }), undefined],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("the partition spec in Glue's answer", () => {
  const Schemas = [
    { SchemaId: 1, Fields: [{ Id: 2, Name: 'at', Type: 'timestamp', Required: false }] },
  ];
  it.each([
    [undefined, undefined],
    [{}, undefined],
    [{ PartitionSpecs: [{ SpecId: 0, Fields: [] }] }, undefined],
    [
      {
        Schemas,
        CurrentSchemaId: 1,
        DefaultSpecId: 3,
        PartitionSpecs: [
          { SpecId: 0, Fields: [] },
          { SpecId: 3, Fields: [{ SourceId: 2, Transform: 'day', Name: 'at_day' }] },
        ],
      },
      [{ column: 'at', transform: 'day' }],
    ],
  ])('%j', (metadata, expected) => {
    const spec = specInGlue(metadata as Parameters<typeof specInGlue>[0]);
    expect(spec === undefined ? undefined : partitioningIn(spec)).toEqual(expected);
  });
});
