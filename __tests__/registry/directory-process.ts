import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFileSync } from '@swc/core';

/** A process of its own that works on a directory. */
export interface RegistryProcess {
  /** The next line it printed; undefined when it has ended. */
  readonly line: () => Promise<string | undefined>;
  /** Lets it go on from `await go()`. */
  readonly go: () => void;
  readonly kill: () => void;
}

/** The sources as JavaScript, so that other processes can load them without a build. */
export interface CompiledSources {
  readonly folder: string;
  /**
   * Runs statements that know `registry`, `objects`, `items`, `number` (of the process), `print`
   * and `go`.
   */
  readonly start: (directory: string, number: number, statements: string) => RegistryProcess;
  readonly remove: () => void;
}

export function compileSources(): CompiledSources {
  const folder = mkdtempSync(join(tmpdir(), 'schema-gate-compiled-'));
  const sources = readdirSync('src', { recursive: true }).map(String);
  for (const source of sources.filter((file) => file.endsWith('.ts'))) {
    const { code } = transformFileSync(resolve('src', source), {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    const target = join(folder, source.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  return {
    folder,
    start: (directory, number, statements) => {
      const script = join(folder, `process-${String(number)}.js`);
      writeFileSync(script, `${HEAD}\n${statements}\nprocess.exit(0);\n`);
      return follow(spawn(process.execPath, [script, directory, String(number)]));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const HEAD = `
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { directoryRegistry } from './registry/directory.js';
const registry = directoryRegistry(process.argv[2]);
const { objects, items } = registry;
const number = Number(process.argv[3]);
const print = (line) => writeSync(1, line + '\\n');
const go = async () => { print('ready'); await once(process.stdin, 'data'); };
`;

function follow(child: ChildProcessWithoutNullStreams): RegistryProcess {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return {
    line: async () => {
      const { done, value } = await lines.next();
      if (said.length > 0) throw new Error(said.join(''));
      return done === true ? undefined : value;
    },
    go: () => child.stdin.write('go\n'),
    kill: () => child.kill('SIGKILL'),
  };
}
