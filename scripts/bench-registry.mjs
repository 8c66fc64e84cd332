// How fast and how heavy the registry in S3 is, measured on the built code (npm run build): each
// round in a process of its own, since a run of the action is cold, too. `node
// scripts/bench-registry.mjs` prints it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const LATENCY_MS = 20;
const IN_FLIGHT = 64;
const TOPICS = 700;
const SCHEMA_BYTES = 4000;
const MANY_TOPICS = 10_000;

const OPEN = `
  const { awsRegistry } = await import(${JSON.stringify(pathToFileURL(join(root, 'build/registry/aws.js')).href)});
  const registry = await awsRegistry({ bucket: 'bucket', prefix: 'schemas', table: 'registry', environment: process.env });
  const topics = Array.from({ length: ${TOPICS} }, (_, index) => 'topic-' + index);
`;
const READ = `${OPEN}
  const start = performance.now();
  const objects = await Promise.all(topics.map((topic) => registry.objects.get(registry.layout.active(topic))));
  const time = performance.now() - start;
  if (objects.some((object) => object?.size < ${SCHEMA_BYTES})) throw new Error('An active version is missing');
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ time, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));
  process.exit();
`;
const LIST = `${OPEN}
  const [objects, items] = await Promise.all([registry.objects.list('schemas/'), registry.items.all()]);
  if (objects.length !== ${MANY_TOPICS} || items.length !== ${MANY_TOPICS}) throw new Error('Some are missing');
  console.log(JSON.stringify({ memory: process.resourceUsage().maxRSS / 1024 }));
  process.exit();
`;

/** Starts a server of the given script; `stop` ends it. */
export async function start(script, args) {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [port] = await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${String(port).trim()}`, stop: () => child.disconnect() };
}

const median = (sorted) => sorted[Math.floor(sorted.length / 2)];

function measure(code, url) {
  const env = {
    PATH: process.env.PATH,
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_ENDPOINT_URL: url,
    AWS_REGION: 'us-east-1',
  };
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('The registry could not be measured');
  return JSON.parse(stdout);
}

/**
 * Milliseconds for reading 700 active versions with 20 ms added to every request; the median of the
 * rounds in relation to the ideal for 64 in flight, and the best (others tell what else the machine
 * was doing); CPU in milliseconds and peak memory in MB of the whole process; the peak memory in MB
 * of a process that lists 10,000 topics and their items.
 */
export async function benchRegistry(rounds) {
  const latent = await start('latent-s3.mjs', [
    LATENCY_MS,
    JSON.stringify({ comment: 'x'.repeat(SCHEMA_BYTES) }),
  ]);
  const reads = Array.from({ length: rounds }, () => measure(READ, latent.url));
  const [times, cpu, memory] = ['time', 'cpu', 'memory'].map((figure) =>
    reads.map((read) => read[figure]).sort((a, b) => a - b),
  );
  latent.stop();
  const crowded = await start('crowded-aws.mjs', [MANY_TOPICS]);
  const listed = measure(LIST, crowded.url).memory;
  crowded.stop();
  const ideal = Math.ceil(TOPICS / IN_FLIGHT) * LATENCY_MS;
  return {
    times,
    ideal,
    ratio: median(times) / ideal,
    best: times[0] / ideal,
    cpu: median(cpu),
    memory: median(memory),
    listed,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { times, ideal, ratio, best, cpu, memory, listed } = await benchRegistry(
    Number(process.argv[2] ?? 9),
  );
  console.log(
    `700 active versions: ${times.map((time) => time.toFixed(0)).join(' ')} ms, median ${ratio.toFixed(2)} ×, best ${best.toFixed(2)} × ${ideal} ms; ${cpu.toFixed(0)} ms of CPU, ${memory.toFixed(0)} MB (target ≤ 250)`,
  );
  console.log(
    `10,000 topics listed with their items: ${listed.toFixed(0)} MB at its peak (target ≤ 300)`,
  );
}
