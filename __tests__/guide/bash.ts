import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One shell for a whole guide, so that what a block exports, the next one has. */
export interface Shell {
  /** What the block printed. Rejects with all of it where a command fails; the shell is gone then. */
  readonly run: (block: string) => Promise<string>;
  readonly close: () => void;
}

/** `prelude` runs before the first block: functions that stand in for what takes too long. */
export function openShell(
  cwd: string,
  environment: Readonly<Record<string, string | undefined>>,
  prelude: string,
): Shell {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-guide-'));
  const child = spawn('bash', ['--norc', '--noprofile'], { cwd, env: { ...environment } });
  let said = '';
  let tell = (): void => {};
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk);
      tell();
    });
  let ended = false;
  child.on('close', () => {
    ended = true;
    tell();
  });
  child.stdin.on('error', () => {});
  child.stdin.write(`set -euo pipefail\n${prelude}\n`);
  let count = 0;
  return {
    async run(block) {
      if (ended) throw new Error('A command before this one failed, and ended the shell');
      const file = join(folder, `block-${String(++count)}`);
      const [out, err, end] = [`${file}.out`, `${file}.err`, `end of block ${String(count)}\n`];
      writeFileSync(file, `${block}\n`);
      child.stdin.write(
        `. ${file} </dev/null >${out} 2>${err}; printf '%s\\n' ${JSON.stringify(end.trim())}\n`,
      );
      await new Promise<void>((resolve) => {
        tell = () => {
          if (ended || said.endsWith(end)) resolve();
        };
        tell();
      });
      const [output, errors] = [out, err].map((name) => readFileSync(name, 'utf8'));
      if (ended) throw new Error(`A command failed:\n${String(output)}\n${String(errors)}${said}`);
      said = '';
      return output ?? '';
    },
    close() {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
