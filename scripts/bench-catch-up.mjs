// How many statements a period takes for some columns; how long the plan of a large catch-up takes,
// how large it is, and how long the text of any one of its steps takes.
// `node scripts/bench-catch-up.mjs` prints it.
import { importTypescript } from './typescript-sources.mjs';

const COLUMNS = 2000;
const PERIODS = 120;
const RUNS = 5;

const { factsOf, period, version } = await importTypescript('__tests__/core/history/plan/facts.ts');
const { planCatchUp } = await importTypescript('src/core/history/plan/plan-catch-up.ts');
const { stepAt, stepCount } = await importTypescript('src/core/history/plan/step-at.ts');
const { printCatchUpPlan, parseCatchUpPlan } = await importTypescript(
  'src/protocol/catch-up-plan.ts',
);
const { catchUpStatements } = await importTypescript(
  'src/warehouse/catch-up/catch-up-statements.ts',
);

const TYPES = [
  'STRING',
  'INT',
  'BIGINT',
  'DOUBLE',
  'BOOLEAN',
  'DATE',
  'TIMESTAMP',
  'DECIMAL(12,2)',
];
/** New columns of all types in turn. */
function columnsOf(length) {
  return Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `column_${index}`,
      { type: TYPES[index % TYPES.length] },
    ]),
  );
}
const months = Array.from({ length: PERIODS }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return period(`${2016 + Math.floor(index / 12)}-${month}`);
});
function factsFor(columns, periods) {
  const active = version(columnsOf(columns), { backfill_config: { strategy: 'full' } });
  return factsOf(active, { periods });
}
const facts = factsFor(COLUMNS, months);

/** The result, and the milliseconds of the fastest run: the machine may be busy. */
function timed(run, runs = RUNS) {
  let [best, result] = [Infinity];
  for (let count = 0; count < runs; count++) {
    const start = performance.now();
    result = run();
    best = Math.min(best, performance.now() - start);
  }
  return { result, ms: best };
}

for (const count of [1, 300, COLUMNS]) {
  const { plan } = planCatchUp(factsFor(count, months.slice(0, 1)));
  const kinds = new Map();
  for (let at = 0; at < stepCount(plan); at++) {
    const { kind } = stepAt(plan, at);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const named = [...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ');
  console.log(`a period of ${count} columns: ${stepCount(plan)} statements (${named})`);
}
const planned = timed(() => planCatchUp(facts));
const { plan } = planned.result;
const printed = timed(() => printCatchUpPlan(plan));
const parsed = timed(() => parseCatchUpPlan(printed.result));
const steps = stepCount(plan);
console.log(`${COLUMNS} columns, ${PERIODS} periods: ${steps} steps`);
console.log(`planned in ${planned.ms.toFixed(0)} ms`);
console.log(
  `printed in ${printed.ms.toFixed(0)} ms, ${(Buffer.byteLength(printed.result) / 1024).toFixed(0)} KiB, read in ${parsed.ms.toFixed(0)} ms`,
);
for (const engine of ['trino', 'spark']) {
  const texts = Array.from({ length: 60 }, (_, index) => {
    const at = Math.floor((index * steps) / 60);
    return timed(() => catchUpStatements(plan, stepAt(plan, at), engine).join(''), 3);
  });
  const slowest = Math.max(...texts.map(({ ms }) => ms));
  const longest = Math.max(...texts.map(({ result }) => Buffer.byteLength(result)));
  console.log(
    `${engine}: the slowest text of a step ${slowest.toFixed(2)} ms, the longest ${(longest / 1024).toFixed(0)} KiB`,
  );
}
