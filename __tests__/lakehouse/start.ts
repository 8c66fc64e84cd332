// The stand-in lakehouse: moto as S3, Glue, DynamoDB and Step Functions; Spark with Iceberg for DDL; Trino for queries; and an Athena
// between them. Everything listens on loopback, on ports of the system's choice, and ends with this process.
import { CreateDatabaseCommand, GetTableCommand, GlueClient } from '@aws-sdk/client-glue';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startAthena } from './athena-server.mjs';
import { installLakehouse } from './install.mjs';
import { freePort, guarded } from './processes.mjs';
import { SPARK_CATALOG } from './spark-ddl.mjs';
import { TRINO_CATALOG, runOnTrino } from './trino-client.mjs';

const REGION = 'us-east-1';
const BUCKET = 'lakehouse';
const DATABASES = ['iceberg_standardized_db', 'iceberg_curated_db'];
const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'lakehouse', AWS_SECRET_ACCESS_KEY: 'lakehouse' };
/** Neither engine lives long enough for the second compiler to pay. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'];
/** Of Athena: `primary` has no output location, as in a new account; `enforced` overrides a request's. */
const WORKGROUPS = new Map([
  ['primary', {}],
  ['configured', { outputLocation: `s3://${BUCKET}/results/` }],
  ['enforced', { outputLocation: `s3://${BUCKET}/enforced/`, isEnforced: true }],
]);

/**
 * @typedef {object} Lakehouse
 * @property {{ aws: string, athena: string, spark: string, trino: string }} endpoints
 * @property {Record<string, string>} environment For a process that is to believe it is on AWS.
 * @property {string} bucket
 * @property {readonly string[]} databases
 * @property {(sql: string) => Promise<unknown[][]>} query Rows, by Trino.
 * @property {(database: string, name: string) => Promise<import('@aws-sdk/client-glue').Table | undefined>} glueTable
 * @property {() => number} statements How many the engines were given.
 * @property {ReadonlyMap<string, number>} seconds Until each part was up.
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ log?: (line: string) => void, installed?: import('./install.mjs').Installed }} [options]
 * @returns {Promise<Lakehouse>}
 * @throws {Error} what doesn't come up, with the last it said; nothing is left running
 */
export async function startLakehouse({ log = () => {}, installed } = {}) {
  const parts = installed ?? (await installLakehouse(log));
  if (parts.kind !== 'installed') throw new Error(`The lakehouse can't be installed here: ${parts.reason}`);
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-lakehouse-'));
  const closers = [];
  let stopped;
  const stop = () => (stopped ??= stopAll());
  const stopAll = async () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    await Promise.all(closers.map((close) => close()));
    rmSync(folder, { recursive: true, force: true });
  };
  const onSignal = (signal) => stop().then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  const seconds = new Map();
  const start = performance.now();
  const isUp = (name) => {
    seconds.set(name, (performance.now() - start) / 1000);
    log(`${name} is up after ${seconds.get(name).toFixed(1)} s`);
  };
  const run = (name, command, environment) => {
    const env = { ...inherited(), ...CREDENTIALS, AWS_REGION: REGION, ...environment };
    const child = guarded(name, parts.python, command, { cwd: folder, env });
    closers.push(child.stop);
    return child;
  };

  try {
    const aws = `http://127.0.0.1:${await startMoto(parts, run)}`;
    isUp('moto');
    // The two engines take turns in starting on small machines anyhow; together they still save a second or two.
    const [spark, trino] = await Promise.all([
      startSpark(parts, run, aws).then((url) => (isUp('Spark'), url)),
      startTrino(parts, run, aws, folder).then((url) => (isUp('Trino'), url)),
    ]);
    const glue = await prepare(aws);
    const athena = await startAthena({ spark, trino, s3: aws, workgroups: WORKGROUPS });
    closers.push(athena.stop);
    isUp('Athena');
    return {
      endpoints: { aws, athena: athena.url, spark, trino },
      environment: {
        ...CREDENTIALS,
        AWS_REGION: REGION,
        AWS_DEFAULT_REGION: REGION,
        AWS_ENDPOINT_URL: aws,
        AWS_ENDPOINT_URL_ATHENA: athena.url,
      },
      bucket: BUCKET,
      databases: DATABASES,
      query: async (sql) => (await runOnTrino(trino, sql)).rows,
      glueTable: (database, name) => glueTable(glue, database, name),
      statements: athena.count,
      seconds,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Without what would lead an engine to a real account. */
function inherited() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:AWS_|SPARK_|PYSPARK_|PYTHON|JAVA_|JDK_)/.test(name)));
}

async function startMoto({ python }, run) {
  const port = await freePort();
  const moto = run('moto', [python, '-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {});
  await moto.until(async () => (await fetch(`http://127.0.0.1:${port}/moto-api/`)).ok || undefined, 60);
  return port;
}

async function startSpark({ python, sparkJars, javaForSpark }, run, aws) {
  const catalog = `spark.sql.catalog.${SPARK_CATALOG}`;
  const configuration = {
    'spark.master': 'local[1]',
    'spark.driver.memory': '1g',
    'spark.driver.extraJavaOptions': QUICK_START.join(' '),
    'spark.driver.host': '127.0.0.1',
    'spark.driver.bindAddress': '127.0.0.1',
    'spark.ui.enabled': 'false',
    'spark.jars': sparkJars.join(','),
    'spark.sql.session.timeZone': 'UTC',
    'spark.sql.extensions': 'org.apache.iceberg.spark.extensions.IcebergSparkSessionExtensions',
    [catalog]: 'org.apache.iceberg.spark.SparkCatalog',
    [`${catalog}.type`]: 'glue',
    // Trino writes to the same tables: what Spark remembers of them would be old.
    [`${catalog}.cache-enabled`]: 'false',
    [`${catalog}.warehouse`]: `s3://${BUCKET}/warehouse`,
    [`${catalog}.glue.endpoint`]: aws,
    [`${catalog}.s3.endpoint`]: aws,
    [`${catalog}.s3.path-style-access`]: 'true',
    [`${catalog}.client.region`]: REGION,
    [`${catalog}.s3.access-key-id`]: CREDENTIALS.AWS_ACCESS_KEY_ID,
    [`${catalog}.s3.secret-access-key`]: CREDENTIALS.AWS_SECRET_ACCESS_KEY,
  };
  const script = join(dirname(fileURLToPath(import.meta.url)), 'spark_server.py');
  const path = [dirname(python), process.env.PATH].join(delimiter);
  const environment = { JAVA_HOME: javaForSpark, PATH: path, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1' };
  const spark = run('Spark', [python, script, JSON.stringify(configuration)], environment);
  const port = await spark.until((said) => /^PORT (\d+)$/m.exec(said)?.[1], 180);
  return `http://127.0.0.1:${port}`;
}

async function startTrino({ trino: home, javaForTrino }, run, aws, folder) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const etc = join(folder, 'trino');
  mkdirSync(join(etc, 'catalog'), { recursive: true });
  writeFileSync(
    join(etc, 'config.properties'),
    lines({
      'node.environment': 'lakehouse',
      'node.bind-ip': '127.0.0.1',
      'node.internal-address': '127.0.0.1',
      coordinator: 'true',
      'node-scheduler.include-coordinator': 'true',
      'http-server.http.port': port,
      'discovery.uri': url,
      'catalog.config-dir': join(etc, 'catalog'),
      'plugin.dir': join(home, 'plugin'),
    }),
  );
  writeFileSync(
    join(etc, 'catalog', `${TRINO_CATALOG}.properties`),
    lines({
      'connector.name': 'iceberg',
      'iceberg.catalog.type': 'glue',
      'hive.metastore.glue.endpoint-url': aws,
      'hive.metastore.glue.region': REGION,
      'hive.metastore.glue.aws-access-key': CREDENTIALS.AWS_ACCESS_KEY_ID,
      'hive.metastore.glue.aws-secret-key': CREDENTIALS.AWS_SECRET_ACCESS_KEY,
      'fs.native-s3.enabled': 'true',
      's3.endpoint': aws,
      's3.region': REGION,
      's3.path-style-access': 'true',
      's3.aws-access-key': CREDENTIALS.AWS_ACCESS_KEY_ID,
      's3.aws-secret-key': CREDENTIALS.AWS_SECRET_ACCESS_KEY,
    }),
  );
  const flags = [
    '-Xmx2G',
    ...QUICK_START,
    '-Duser.timezone=UTC',
    '--add-modules=jdk.incubator.vector',
    '--enable-native-access=ALL-UNNAMED',
  ];
  const command = [...flags, `-Dconfig=${join(etc, 'config.properties')}`, '-cp', join(home, 'lib', '*'), 'io.trino.server.TrinoServer'];
  const trino = run('Trino', [join(javaForTrino, 'bin/java'), ...command], {});
  await trino.until(async () => ((await (await fetch(`${url}/v1/info`)).json()).starting ? undefined : true), 180);
  // The server says that it has started a little before it takes queries.
  await trino.until(async () => (await runOnTrino(url, 'SELECT 1')).rows[0], 60);
  return url;
}

const lines = (settings) =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

async function prepare(aws) {
  const credentials = { accessKeyId: CREDENTIALS.AWS_ACCESS_KEY_ID, secretAccessKey: CREDENTIALS.AWS_SECRET_ACCESS_KEY };
  const settings = { endpoint: aws, region: REGION, credentials };
  await new S3Client({ ...settings, forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: BUCKET }));
  const glue = new GlueClient(settings);
  for (const Name of DATABASES) await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name } }));
  return glue;
}

async function glueTable(glue, database, name) {
  try {
    return (await glue.send(new GetTableCommand({ DatabaseName: database, Name: name }))).Table;
  } catch (error) {
    if (error.name === 'EntityNotFoundException') return undefined;
    throw error;
  }
}
