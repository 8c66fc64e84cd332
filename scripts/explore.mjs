// The protocols of activation and of catch-up under every fault and many schedules, and under defects that must be
// seen. Prints figures; on a violation the shortest script of calls that shows it. Parts run in
// processes of their own: `--part 'catch-up faults'` runs one.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { importTypescript } from './typescript-sources.mjs';

/** The longest first. */
const PARTS = [
  'catch-up schedules',
  'schedules',
  'machine schedules',
  'machine faults',
  'catch-up pairs',
  'pairs',
  'catch-up defects',
  'machine defects',
  'defects',
  'catch-up faults',
  'faults',
];

/** Runs a part in a process of its own; its figures come as one line of JSON. */
function runPart(part) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--part', part], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(JSON.parse(output))
        : reject(new Error(`The part ${part} ended with ${code}`)),
    );
  });
}

function print({ part, cases, violations, caught, missed, seconds }) {
  const defects = part.endsWith('defects')
    ? `, ${caught.length} of ${caught.length + missed.length} seeded defects caught`
    : '';
  const broken = part.endsWith('defects')
    ? ''
    : `, ${violations.length === 0 ? 'no violation' : `${violations.length} kinds of violation`}`;
  console.log(
    `${part.padEnd(19)} ${String(cases).padStart(8)} cases${broken}${defects}, ${seconds.toFixed(0)} s`,
  );
  for (const { scenario, what, script } of violations)
    console.log([`\n✖ ${scenario}: ${what}`, ...script].join('\n    '), '\n');
  for (const name of missed) console.log(`✖ missed: ${name}`);
}

const asked = process.argv.indexOf('--part');
if (asked !== -1) {
  const started = performance.now();
  const { explorePart } = await importTypescript('__tests__/world/explore-all.ts');
  const figures = await explorePart(process.argv[asked + 1], 'all');
  process.stdout.write(
    JSON.stringify({ ...figures, seconds: (performance.now() - started) / 1000 }),
  );
} else {
  const started = performance.now();
  const waiting = [...PARTS];
  const all = [];
  const work = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const figures = await runPart(part);
      print(figures);
      all.push(figures);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), PARTS.length) }, work));
  const sum = (of) => all.reduce((total, figures) => total + of(figures), 0);
  const [violations, missed] = [
    sum((figures) => figures.violations.length),
    sum((figures) => figures.missed.length),
  ];
  const caught = sum((figures) => figures.caught.length);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const cases = sum((figures) => figures.cases);
  console.log(
    `\n${cases} lives of ${PARTS.length} kinds: ${violations} violations, ${caught} of ${caught + missed} seeded defects caught, ${seconds} s`,
  );
  if (violations + missed > 0) process.exitCode = 1;
}
