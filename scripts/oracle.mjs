// Runs the same inputs through the bundles of a pinned commit and through those in dist/: what a
// user sees must be the same. `--quick` takes a minute, `--words` compares prose, too, `--section
// NAME` runs one part, `--commit REF` compares with another commit.
import { parseArgs } from 'node:util';
import { importTypescript } from './typescript-sources.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    words: { type: 'boolean', default: false },
    section: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    commit: { type: 'string' },
  },
});
const { compareWithPinned } = await importTypescript('__tests__/oracle/compare-builds.ts');
process.exitCode = await compareWithPinned({
  size: values.quick ? 'quick' : 'full',
  words: values.words,
  seed: Number(values.seed),
  sections: values.section,
  commit: values.commit,
  log: (line) => console.log(line),
});
