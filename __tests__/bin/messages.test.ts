import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository, type Repository } from './repository.js';

let repository: Repository;
beforeAll(async () => {
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('feat: events');
  mkdirSync(join(repository.root, 'nested'));
  await inProcess(repository.root, 'publish', '--registry', './lake');
});
afterAll(() => repository.remove());

type Row = readonly [line: string, code: number, ...words: readonly (string | RegExp)[]];

describe('a mistake on the command line is answered with what, where and next', () => {
  it.each<Row>([
    ['chek', 2, "There is no command 'chek'. Did you mean 'check'?"],
    ['check --bse main', 2, 'Unknown option --bse. Did you mean --base?'],
    ['check -h', 0, 'schema-gate check'],
    ['check --json', 2, 'Unknown option --json. Did you mean --format json?'],
    ['check --quiet', 2, 'Unknown option --quiet; schema-gate check --help shows its options'],
    ['check --verbose', 2, 'Unknown option --verbose'],
    ['check --no-color', 2, 'Unknown option --no-color'],
    ['check --staged', 2, 'Unknown option --staged'],
    ['check --base mian', 2, "There is no commit 'mian' here", "Did you mean 'main'?"],
    ['check --format yaml', 2, '--format must be one of text, json'],
    ['check --format jsn', 2, "Did you mean 'json'?"],
    ['check --fail-on error', 2, '--fail-on must be one of breaking, warning, never'],
    ['check --fail-on nver', 2, "Did you mean 'never'?"],
    ['check schemas', 0, 'events'],
    ['check schemas/', 0, 'events'],
    ['check schemas/Events.json', 2, "Did you mean 'schemas/events.json'?"],
    ['check schemas/evnts.json', 2, "Did you mean 'schemas/events.json'?"],
    ['check event.json', 2, "Did you mean 'schemas/events.json'?"],
    ['diff one', 2, 'diff takes two'],
    ['plan', 2, 'plan takes one file'],
    ['log', 2, 'log takes one topic'],
    ['diff HEAD:schemas/events.json schemas/events.json', 0, 'events'],
    ['diff HEAD:schemas/evnts.json schemas/events.json', 2, "Did you mean 'schemas/events.json'?"],
    ['diff schemas schemas', 2, /'schemas' is a folder/],
    ['diff schemas/evnts.json schemas/events.json', 2, "Did you mean 'schemas/events.json'?"],
    ['publish', 2, 'publish needs --registry URL', 's3://bucket'],
    ['adopt', 2, 'adopt needs --registry URL', 's3://bucket'],
    ['activate events', 2, 'activate needs --registry URL', 's3://bucket'],
    ['retire events', 2, 'retire needs --registry URL', 's3://bucket'],
    ['status', 2, 'status needs --registry URL', 's3://bucket'],
    ['log events', 2, 'log needs --registry URL', 's3://bucket'],
    ['publish --registry bucket', 2, './bucket'],
    ['check --registry s3://', 2, 'write s3://bucket[/prefix]'],
    ['publish --registry ./lake --wait 5min', 2, 'such as'],
    ['publish --registry ./lake --max zero', 2, '--max'],
    ['activate nope --registry ./lake', 2, "There is no topic 'nope'"],
    ['activate evnts --registry ./lake', 2, 'did you mean events?'],
    ['status nope --registry ./lake', 2, 'schema-gate status --registry ./lake lists all topics'],
    ['status evnts --registry ./lake', 2, 'did you mean events?'],
    ['log evnts --registry ./lake', 2, 'did you mean events?'],
    ['status --registry ./does-not-exist', 2, "'./does-not-exist'"],
    ['status --registry ./lake', 0, 'events'],
    ['rules column-remove', 2, "Did you mean 'column-removed'?"],
    ['rules COLUMN-REMOVED', 2, "Did you mean 'column-removed'?"],
    ['init foo', 2, 'init takes no arguments'],
    ['check --all --output nope/x', 2, 'does its folder exist?'],
    ['check --registry-table foo', 2, '--registry-table needs --registry'],
  ])('%s', async (line, code, ...words) => {
    const run = await inProcess(repository.root, ...line.split(' '));
    const said = run.out + run.err;
    expect([run.code, said]).toEqual([code, expect.anything()]);
    for (const word of words) expect(said.replace(/\s+/g, ' ')).toMatch(pattern(word));
  });

  it('check schemas/events.json, from within schemas/', async () => {
    const folder = join(repository.root, 'schemas');
    const run = await inProcess(folder, 'check', 'schemas/events.json');
    expect([run.code, run.err]).toEqual([
      2,
      expect.stringContaining("Did you mean 'events.json'?"),
    ]);
  });
});

describe('a mistake in a schema is answered with what, where and next', () => {
  const file = (more: string): string =>
    `{"schema_version": "1.0.0", "table_name": "t", "envelope_columns": {}, "payload_columns": {${more}}}`;

  it.each<readonly [text: string, ...words: readonly (string | RegExp)[]]>([
    ['{"table_name": "t",}', /^t invalid t\.json error JSON allows no ',' before '\}'/],
    ["{'a': 1}", "Expected a key in double quotes or '}'"],
    [file('"a": "strng"'), "there is no type 'strng'. Did you mean 'STRING'?"],
    [file('"a": {"tpye": "INT"}'), "no key 'tpye'. Did you mean 'type'?"],
    [file('"a": {"type": "STRUCT", "fields": {}}'), 'STRUCT<street:STRING>'],
    [file('"a": "ARRAY"'), 'ARRAY<STRING>'],
    [file('"a": "MAP"'), 'MAP<STRING,STRING>'],
    [file('"a": "DECIMAL"'), 'DECIMAL(12,2)'],
    [file('"a": "DECIMAL(40,2)"'), 'a precision is 1 to 38, not 40'],
    [file('"a": "ARRAY<STRING"'), "expected '>'"],
    [file('"a": {"required": "true"}'), 'must be true or false'],
    [file('"a": {"type": ["INT", "null"]}'), 'not an array'],
    [file('"a": "INT", "A": "INT"'), 'are one column'],
    [file('"a b": "INT"'), 'is not an identifier'],
    [file('"a": {"json_path": "$["}'), 'json_path'],
    [file('"a": "INT"').replace('{}', '{}, "cde_fields": ["b"]'), "'b'"],
    [file('').replace('1.0.0', 'v1.0.0'), "'v1.0.0'"],
    [
      file('').replace('"payload_columns": {}', '"payload_columns": [{"name": "a"}]'),
      'must be an object of columns such as',
    ],
  ])('%s', async (text, ...words) => {
    repository.write('t.json', text);
    repository.write('before.json', file(''));
    const run = await inProcess(repository.root, 'diff', 'before.json', 't.json');
    expect(run.code).toBe(1);
    for (const word of words) expect(run.out.replace(/\s+/g, ' ')).toMatch(pattern(word));
  });
});

const pattern = (word: string | RegExp): RegExp =>
  typeof word === 'string' ? new RegExp(word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : word;
