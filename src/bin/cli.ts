#!/usr/bin/env node
import { styleText } from 'node:util';
import { showFaults } from './debug.js';
import { execute, type Stream } from './execute.js';
import { safeDirectoryVariables } from './safe-directory.js';

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
// `| head` closes the pipe early; that is no failure.
process.stdout.on('error', () => process.exit());
Object.assign(process.env, safeDirectoryVariables(process.cwd(), process.env));
process.exitCode = await execute(process.argv.slice(2), {
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
});
