// How long a whole check of many changed topics takes whose past is short or long, with 20 ms added
// to every request; measured on the bundle (npm run build). `node scripts/bench-history.mjs` prints
// it; with `without`, for a registry whose histories were never written.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from './bench-registry.mjs';
import { throwawayRepository } from './throwaway-repository.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const TOPICS = 700;
const LATENCY_MS = 20;
export const VERSIONS = [1, 50, 1000];

function schema(topic, columns) {
  const payload = Array.from({ length: columns }, (_, index) => [`column_${index}`, 'STRING']);
  return JSON.stringify({
    table_name: topic,
    schema_version: columns === 40 ? '1000.0.0' : '1000.1.0',
    envelope_columns: {},
    payload_columns: Object.fromEntries(payload),
  });
}

/** A repository in which every topic gets a new column. */
function changedTopics() {
  const repository = throwawayRepository();
  const topics = Array.from({ length: TOPICS }, (_, index) => `topic_${index}`);
  for (const topic of topics) repository.write(`schemas/${topic}.json`, schema('topic', 40));
  repository.commit('feat: topics');
  for (const topic of topics) repository.write(`schemas/${topic}.json`, schema('topic', 41));
  return repository;
}

async function measure(repository, versions, isWithout) {
  const args = [versions, LATENCY_MS, schema('topic', 40), isWithout ? 'without' : 'with'];
  const server = await start('past-s3.mjs', args);
  const env = {
    PATH: process.env.PATH,
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_ENDPOINT_URL: server.url,
    AWS_REGION: 'us-east-1',
  };
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [join(root, 'dist/cli/index.js'), 'check', '--registry', 's3://bucket', '--format', 'json'],
    { cwd: repository.root, env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  const [code] = await once(child, 'close');
  const time = performance.now() - begin;
  if (code === 3) throw new Error(`The check could not decide: ${out.slice(0, 1000)}`);
  const requests = Number(await (await fetch(`${server.url}/requests`)).text());
  server.stop();
  return { versions, time, requests };
}

/** One run for each length of the past: wall time in milliseconds, and requests. */
export async function benchHistory(isWithout = false) {
  const repository = changedTopics();
  try {
    const found = [];
    for (const versions of VERSIONS) found.push(await measure(repository, versions, isWithout));
    return found;
  } finally {
    repository.remove();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { versions, time, requests } of await benchHistory(process.argv[2] === 'without'))
    console.log(
      `${TOPICS} changed topics of ${versions} versions: ${time.toFixed(0)} ms, ${requests} requests (${(requests / TOPICS).toFixed(1)} a topic)`,
    );
}
