// docs/deployment.md, followed: its commands in their order, by bash and the real aws command line, on
// moto, with the zip that they build and deploy. See __tests__/guide. `--built` takes the zip that is
// there, `--only deployment` or `--only upgrade` runs one file.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, awsFolder, besideMoto, JEST, motoPython } from './moto.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = awsFolder();
const python = motoPython();
const missing = [
  ...(folder === undefined ? ['aws'] : []),
  ...(python === undefined ? ['moto'] : []),
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
  const files = `**/__tests__/guide/${only}.guide.ts`;
  const status = await besideMoto(python, (url) =>
    spawn(process.execPath, [JEST, '--testMatch', files, '--verbose', '--maxWorkers', '1'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: path, ...built, MOTO_URL: url },
    }),
  );
  process.exitCode = status ?? 1;
}
