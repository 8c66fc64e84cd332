// The toolkit's parts, not its front door: that one loads an HTTP client for OIDC tokens, too, which costs a run more time than
// everything else in the bundle, and nobody here asks for a token.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from '../../node_modules/@actions/core/lib/file-command.js';
import { summary } from '../../node_modules/@actions/core/lib/summary.js';
import { toCommandProperties } from '../../node_modules/@actions/core/lib/utils.js';
import type { RunSinks } from './github.js';

/** The runner's own channels. */
export const actionsSinks: RunSinks = {
  annotate: (annotations) => {
    for (const { level, message, title, file, line, endLine, column, endColumn } of annotations) {
      const properties = toCommandProperties({
        title,
        ...(file === null ? {} : { file }),
        ...(line === null ? {} : { startLine: line }),
        ...(endLine === null ? {} : { endLine }),
        ...(column === null ? {} : { startColumn: column }),
        ...(endColumn === null ? {} : { endColumn }),
      });
      issueCommand(level, properties, message);
    }
  },
  summarize: async (markdown) => {
    await summary.addRaw(markdown, true).write();
  },
  // Without the file there is no runner, and nobody to take an output.
  output: (name, value) => {
    if (process.env['GITHUB_OUTPUT'])
      issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
  },
  fail: (line) => {
    process.exitCode = 1;
    issueCommand('error', {}, line);
  },
  warn: (line) => issueCommand('warning', {}, line),
  log: (text) => {
    process.stdout.write(`${text}\n`);
  },
};
