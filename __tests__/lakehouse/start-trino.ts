import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CREDENTIALS, REGION } from './account.js';
import { QUICK_START, type EngineHost } from './engine-process.js';
import { objectIn } from './json-values.js';
import { freePort } from './loopback.js';
import { runOnTrino, TRINO_CATALOG } from './trino-client.js';

const FLAGS = [
  '-Xmx2G',
  ...QUICK_START,
  '-Duser.timezone=UTC',
  '--add-modules=jdk.incubator.vector',
  '--enable-native-access=ALL-UNNAMED',
];

/** Resolves to its URL once it takes queries. */
export async function startTrino({ parts, aws, folder, run }: EngineHost): Promise<string> {
  const { trino: home, javaForTrino } = parts;
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
      'http-server.http.port': String(port),
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
  const server = [
    `-Dconfig=${join(etc, 'config.properties')}`,
    '-cp',
    join(home, 'lib', '*'),
    'io.trino.server.TrinoServer',
  ];
  const trino = run('Trino', [join(javaForTrino, 'bin/java'), ...FLAGS, ...server]);
  await trino.until(
    async () =>
      objectIn(await (await fetch(`${url}/v1/info`)).json()).starting === false ? true : undefined,
    180,
  );
  // The server says that it has started a little before it takes queries.
  await trino.until(async () => (await runOnTrino(url, 'SELECT 1')).rows[0], 60);
  return url;
}

const lines = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
