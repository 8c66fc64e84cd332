import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { context, direct, install, pending, startCloud, type Cloud } from './installation.js';
import { story, throwawayRepository, type Repository, type Run } from './repository.js';

let here: Repository;
beforeEach(() => {
  here = throwawayRepository();
  here.write('.git/info/exclude', 'lake/\n');
});
afterEach(() => here.remove());
const read = (file: string): string => readFileSync(join(here.root, file), 'utf8');
const run = (...args: readonly string[]): Promise<Run> => inProcess(here.root, ...args);
const named = (table: string, version = 'v2'): string =>
  story(version).replace('"events"', JSON.stringify(table));

describe('init --from-glue on the catalogue of a directory', () => {
  const init = (): Promise<Run> =>
    run('init', '--from-registry', './lake', '--from-glue', 'iceberg_curated_db');
  const registry = ['--registry', './lake', '--format', 'json'];
  async function activate(topic: string, text: string): Promise<void> {
    here.write(`lake/schemas/${topic}/pending/schema.json`, text);
    expect((await run('activate', topic, '--registry', './lake')).code).toBe(0);
  }
  const catalogue = (): readonly string[] =>
    ['iceberg_curated_db', 'iceberg_standardized_db'].flatMap((database) => {
      const folder = join(here.root, 'lake/schema-gate/catalogue', database);
      return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    });

  it('writes what the tables say, which activates without a statement and then is unchanged', async () => {
    await activate('events', named('events'));
    await activate('page-views', named('page_views'));
    // A lakehouse that knows tables alone.
    rmSync(join(here.root, 'lake/schemas'), { recursive: true });
    rmSync(join(here.root, 'lake/schema-gate/registry'), { recursive: true });
    const before = catalogue();
    const { code, out } = await init();
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(
        '  written  schemas/page-views.json (what iceberg_curated_db.page_views says)\n',
      ),
    ]);
    expect(JSON.parse(read('schemas/events.json'))).toMatchObject({
      table_name: 'events',
      envelope_columns: { publish_time: { type: 'TIMESTAMP' } },
      payload_columns: { user_id: { type: 'BIGINT' }, device_type: { type: 'STRING' } },
    });
    here.commit('feat: what is there');
    expect((await run('publish', '--registry', './lake', '--wait', '1m')).code).toBe(0);
    expect(catalogue()).toEqual(before);
    const checked = await run('check', '--all', ...registry);
    expect(JSON.parse(checked.out)).toMatchObject({
      result: 'pass',
      topics: ['events', 'page-views'].map((topic) => ({ topic, classification: 'unchanged' })),
    });
    expect((await run('adopt', ...registry)).out).toContain('"topics": []');
  });

  it('leaves a table to the file that names it under another topic', async () => {
    await activate('events', named('events'));
    rmSync(join(here.root, 'lake/schemas'), { recursive: true });
    rmSync(join(here.root, 'lake/schema-gate/registry'), { recursive: true });
    here.write('schemas/clicks.json', named('events'));
    const { code, out } = await init();
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('  kept     schemas/clicks.json (it has the table events already)'),
    ]);
    expect(readdirSync(join(here.root, 'schemas'))).toEqual(['clicks.json']);
  });

  it('leaves topics to the registry that knows them, also those that it retired', async () => {
    await activate('events', named('events', 'v1'));
    await activate('gone', named('gone'));
    await run('retire', 'gone', '--registry', './lake', '--yes');
    const { code, out } = await init();
    expect([code, out]).toEqual([0, expect.stringContaining("topic 'gone': it was retired")]);
    expect(readdirSync(join(here.root, 'schemas'))).toEqual(['events.json']);
    expect(read('schemas/events.json')).toBe(named('events', 'v1'));
  });
});

describe('init --from-glue on AWS', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud.close());

  /** Tables of a lakehouse without a registry, in the bucket of a fresh installation. */
  async function tablesOf(text: string): Promise<Awaited<ReturnType<typeof install>>> {
    const first = await install(cloud);
    await first.upload('events', text);
    await first.cold()(direct(first.bucket, pending('events')), context);
    const made = [...cloud.catalogue.tables];
    const second = await install(cloud);
    for (const [name, table] of made) {
      const { Location, ...descriptor } = table.StorageDescriptor;
      cloud.catalogue.tables.set(name, {
        StorageDescriptor: {
          ...descriptor,
          Location: Location.replace(first.bucket, second.bucket),
        },
        Parameters: {
          table_type: 'ICEBERG',
          metadata_location: `s3://${second.bucket}/metadata/${name}.gz.metadata.json`,
        },
      });
    }
    return second;
  }
  const metadata = JSON.stringify({
    'current-schema-id': 0,
    schemas: [
      {
        'schema-id': 0,
        fields: [
          { id: 1, name: 'period_reference' },
          { id: 2, name: 'publish_time' },
        ],
      },
    ],
    'default-spec-id': 0,
    'partition-specs': [
      {
        'spec-id': 0,
        fields: [
          { 'source-id': 1, transform: 'identity' },
          { 'source-id': 2, transform: 'day' },
        ],
      },
    ],
  });

  it('writes what the tables say, and its activation runs no statement', async () => {
    const lake = await tablesOf(named('events'));
    for (const database of ['iceberg_curated_db', 'iceberg_standardized_db'])
      await lake.putBytes(`metadata/${database}.events.gz.metadata.json`, gzipSync(metadata));
    cloud.catalogue.tables.set('iceberg_curated_db.view', {
      StorageDescriptor: { Columns: [], Location: '' },
      Parameters: {},
    });
    const { code, out, err } = await run('init', '--from-glue', 'iceberg_curated_db');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').slice(0, 2)).toEqual([
      '  written  schemas/events.json (what iceberg_curated_db.events says)',
      '  skipped  table iceberg_curated_db.view: it is no Iceberg table',
    ]);
    expect(read('schemas/events.json')).not.toContain('partitioning');
    expect(read('.github/workflows/schema-gate.yml')).not.toContain('registry:');
    await lake.upload('events', read('schemas/events.json'));
    await lake.cold()(direct(lake.bucket, pending('events')), context);
    expect((await lake.item('events'))?.['status']).toEqual({ S: 'READY' });
    expect(cloud.catalogue.executions).toEqual([]);
    expect((await run('init', '--from-glue', 'iceberg_curated_db')).out).toContain(
      'kept     schemas/events.json (it is what iceberg_curated_db.events says)',
    );
  });

  it("says what couldn't be told, and what a person has to look at", async () => {
    await tablesOf(named('events'));
    for (const name of ['a-b', 'twin'])
      cloud.catalogue.tables.set(
        `iceberg_curated_db.${name}`,
        cloud.catalogue.tables.get('iceberg_curated_db.events') as never,
      );
    const twins = await run('init', '--from-glue', 'iceberg_curated_db');
    expect([twins.code, twins.out]).toEqual([
      1,
      expect.stringContaining("lies at the place of topic 'events', too"),
    ]);
    for (const name of ['a-b', 'twin']) cloud.catalogue.tables.delete(`iceberg_curated_db.${name}`);
    const { code, out } = await run('init', '--from-glue', 'iceberg_curated_db');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('  note     events: the partitioning: neither Glue nor'),
    ]);
    expect(read('schemas/events.json')).toContain('"the partitioning: neither Glue nor');
  });

  it('with a registry in S3, writes its versions and the workflow that asks it', async () => {
    const lake = await tablesOf(named('events'));
    await lake.put('schemas/events/active/schema.json', named('events', 'v1'));
    const { code, out } = await run(
      'init',
      ...['--from-registry', `s3://${lake.bucket}`, '--registry-table', lake.bucket],
      ...['--from-glue', 'iceberg_curated_db'],
    );
    expect([code, out]).toEqual([0, expect.stringContaining('set the repository variables')]);
    expect(read('schemas/events.json')).toBe(named('events', 'v1'));
    expect(read('.github/workflows/schema-gate.yml')).toContain(
      `&& 's3://${lake.bucket}/schemas' ||`,
    );
    expect(read('.github/workflows/schema-gate.yml')).toContain(`&& '${lake.bucket}' ||`);
  });

  it.each<[readonly string[], number, string]>([
    [['--from-glue', 'nowhere'], 3, 'There is no database nowhere'],
    [['--from-glue', 'a-b'], 2, "'a-b' can't be a database"],
    [['--standardized-database', 'x'], 2, '--standardized-database needs --from-glue'],
  ])('%j is exit %d, and nothing is written', async (args, wanted, words) => {
    const { code, err } = await run('init', ...args);
    expect([code, err]).toEqual([wanted, expect.stringContaining(words)]);
    expect(readdirSync(here.root)).not.toContain('.schema-gate.yml');
  });
});
