#!/usr/bin/env node
import { styleText } from 'node:util';
import { reasonOf, redacted } from '../errors.js';
import { showFaults } from './debug.js';
import { logLine } from '../report/escape.js';
import { execute, type Stream } from './execute.js';
import { safeDirectoryVariables } from './safe-directory.js';
import { leave } from './settled.js';

/** Node decides about colours: by FORCE_COLOR, NO_COLOR, NODE_DISABLE_COLORS and the terminal. */
function streamOf(stream: NodeJS.WriteStream): Stream {
  return {
    print: (text) => new Promise((done) => stream.write(text, () => done())),
    terminal: {
      color: styleText('red', '.', { stream }) !== '.',
      width: stream.columns || 100,
    },
  };
}

showFaults(process.env, (details) => process.stderr.write(`${details}\n`));
// Until the verdict is known, an end of any kind is a fault.
process.exitCode = 3;
process.on('uncaughtException', (error) => {
  process.stderr.write(
    `${logLine(`schema-gate: unexpected failure: ${redacted(reasonOf(error))}`)}\n`,
  );
  process.exit(3);
});
let unwritten: NodeJS.ErrnoException | undefined;
// `| head` closes the pipe early, which changes no verdict; a full disk leaves no report.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') unwritten = error;
});
process.stderr.on('error', () => undefined);
Object.assign(process.env, safeDirectoryVariables(process.cwd(), process.env));
const exitCode = await execute(process.argv.slice(2), {
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
});
if (unwritten !== undefined)
  process.stderr.write(`schema-gate: standard output can't be written (${unwritten.code})\n`);
process.exitCode = unwritten === undefined || exitCode === 2 ? exitCode : 3;
await leave();
