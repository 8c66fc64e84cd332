import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUCKET, CREDENTIALS, REGION } from './account.js';
import { QUICK_START, type EngineHost } from './engine-process.js';
import { SPARK_CATALOG } from './spark-ddl.js';

const SERVER = join(dirname(fileURLToPath(import.meta.url)), 'spark_server.py');

/** Spark with Iceberg, behind spark_server.py. Resolves to its URL once it answers. */
export async function startSpark({ parts, aws, run }: EngineHost): Promise<string> {
  const { python, sparkJars, javaForSpark } = parts;
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
  const path = [dirname(python), process.env.PATH].join(delimiter);
  const environment = {
    // For scripts, which make clients of their own.
    AWS_ENDPOINT_URL: aws,
    JAVA_HOME: javaForSpark,
    PATH: path,
    PYSPARK_PYTHON: python,
    SPARK_LOCAL_IP: '127.0.0.1',
  };
  const spark = run('Spark', [python, SERVER, JSON.stringify(configuration)], environment);
  const port = await spark.until((output) => /^PORT (\d+)$/m.exec(output)?.[1], 180);
  return `http://127.0.0.1:${port}`;
}
