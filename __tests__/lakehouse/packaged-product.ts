import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const zip = join(root, 'build', 'schema_validator_enhanced.zip');
const packager = join(root, 'scripts', 'package.mjs');

/** The path of the Lambda's zip, which is built where it isn't newer than all it is made of. */
export function packagedProduct(): string {
  if (!isCurrent())
    execFileSync(process.execPath, [packager], { stdio: ['ignore', 'ignore', 'inherit'] });
  return zip;
}

function isCurrent(): boolean {
  if (!existsSync(zip)) return false;
  const { mtimeMs } = statSync(zip);
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  const paths = [...sources.map(({ parentPath, name }) => join(parentPath, name)), packager];
  return paths.every((path) => statSync(path).mtimeMs < mtimeMs);
}
