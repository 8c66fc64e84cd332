// What try costs, measured on the built code (npm run build or npm run generate), in a process of
// its own: events a second, CPU and memory for 1,000,000 events of 16 fields, plain and packed, and
// for events that have a name of their own each. `node scripts/bench-try.mjs [EVENTS]` prints it.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const count = Number(process.argv[2] ?? 1_000_000);

const SCHEMA = {
  schema_version: '1.0.0',
  table_name: 'events',
  envelope_columns: {
    message_id: { type: 'STRING', required: true },
    idempotency_key: { type: 'STRING', required: true },
    publish_time: { type: 'TIMESTAMP', required: true },
  },
  payload_columns: {
    session_id: { type: 'STRING', json_path: '$.sessionId' },
    user_id: { type: 'BIGINT', cde: true, json_path: '$.event.userId' },
    event_type: { type: 'STRING', enum: ['Login', 'Logout'], json_path: '$.event.eventType' },
    event_time: { type: 'TIMESTAMP', json_path: '$.event.timestamp' },
    amount: { type: 'DECIMAL(18,2)' },
    rate: { type: 'DOUBLE' },
    day: { type: 'DATE' },
    is_new: { type: 'BOOLEAN', json_path: '$.isNew' },
    ip_address: { type: 'STRING', json_path: '$.event.metadata.ipAddress' },
    user_agent: { type: 'STRING', json_path: '$.event.metadata.userAgent' },
    device_id: { type: 'STRING', json_path: '$.event.metadata.deviceId' },
  },
};

const usual = (index) => ({
  message_id: `m-${index}`,
  idempotency_key: `k-${index}`,
  publish_time: '2026-01-05T10:20:30.123Z',
  sessionId: `s-${index * 7}`,
  event: {
    userId: index % 100 === 0 ? 'unknown' : index * 17,
    eventType: index % 2 === 0 ? 'Login' : 'Logout',
    timestamp: '2026-01-05 10:20:30+02:00',
    metadata: {
      ipAddress: '10.0.0.1',
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
      deviceId: `d-${index}`,
    },
  },
  amount: index / 100,
  rate: 0.25,
  day: '2026-01-05',
  isNew: true,
  tags: ['a', 'b'],
  plan: null,
});
const ownNames = (index) => ({ ...usual(index), scores: { [`user-${index}`]: index } });

function writeEvents(file, eventOf) {
  const handle = openSync(file, 'w');
  let text = '';
  for (let index = 0; index < count; index++) {
    text += `${JSON.stringify(eventOf(index))}\n`;
    if (text.length > 1_000_000 || index === count - 1) {
      writeSync(handle, text);
      text = '';
    }
  }
  closeSync(handle);
}

const MEASURE = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (user + system) / 1e6, wall: performance.now() / 1000, megabytes: maxRSS / 1024 }));
  });
  process.argv = [process.argv[0], 'schema-gate', 'try', 'events', process.env.BENCH_FILE];
  await import(${JSON.stringify(pathToFileURL(join(root, 'build/bin/cli.js')).href)});
`;

function measure(cwd, file) {
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', MEASURE],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, BENCH_FILE: file },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  // The values that fail are part of the work.
  if (status !== 1) throw new Error(`try could not be measured:\n${stderr}`);
  return JSON.parse(output[3]);
}

const folder = mkdtempSync(join(tmpdir(), 'schema-gate-bench-try-'));
try {
  mkdirSync(join(folder, 'schemas'));
  writeFileSync(join(folder, 'schemas/events.json'), JSON.stringify(SCHEMA));
  for (const [what, file, eventOf] of [
    ['plain', 'plain.ndjson', usual],
    ['gzip', 'plain.ndjson.gz', undefined],
    ['a name of its own in each event', 'names.ndjson', ownNames],
  ]) {
    const path = join(folder, file);
    if (eventOf === undefined) spawnSync('gzip', ['-1', '-k', join(folder, 'plain.ndjson')]);
    else writeEvents(path, eventOf);
    const { cpu, wall, megabytes } = measure(folder, file);
    const size = (statSync(path).size / 1e6).toFixed(0);
    console.log(
      `${what}: ${count} events, ${size} MB in ${wall.toFixed(1)} s (${cpu.toFixed(1)} s of CPU), ${Math.round(count / cpu)} events/s of CPU, ${megabytes.toFixed(0)} MB of memory`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
