// docs/deployment.md, followed: its commands in their order, by bash and the real aws command line, on
// moto, with the zip that they build and deploy. See __tests__/guide. `--built` takes the zip that is
// there, `--only deployment` or `--only upgrade` runs one file.
import { delimiter } from 'node:path';
import { answers, awsFolder, testOnMoto } from './moto.mjs';

const folder = awsFolder();
const missing = [
  ...(folder === undefined ? ['aws'] : []),
  ...['bash', 'jq'].filter((tool) => !answers(tool)),
  ...(answers('unzip', '-v') ? [] : ['unzip']),
];
if (missing.length > 0)
  console.log(
    `\n!!! SKIPPED test:guide: ${missing.join(', ')} not found.\n!!! No command of docs/deployment.md was run.`,
  );
else {
  const path = [...(folder === '' ? [] : [folder]), process.env.PATH].join(delimiter);
  const built = process.argv.includes('--built') ? { GUIDE_IS_BUILT: '1' } : {};
  const only = process.argv.includes('--only')
    ? process.argv[process.argv.indexOf('--only') + 1]
    : '*';
  await testOnMoto('test:guide', `**/__tests__/guide/${only}.guide.ts`, { PATH: path, ...built });
}
