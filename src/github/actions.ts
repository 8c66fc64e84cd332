import * as core from '@actions/core';
import type { RunSinks } from './github.js';

/** The runner's own channels. */
export const actionsSinks: RunSinks = {
  annotate: (annotations) => {
    for (const { level, message, title, file, line, endLine, column, endColumn } of annotations) {
      core[level](message, {
        title,
        ...(file === null ? {} : { file }),
        ...(line === null ? {} : { startLine: line }),
        ...(endLine === null ? {} : { endLine }),
        ...(column === null ? {} : { startColumn: column }),
        ...(endColumn === null ? {} : { endColumn }),
      });
    }
  },
  summarize: async (markdown) => {
    await core.summary.addRaw(markdown, true).write();
  },
  // Without the file there is no runner, and nobody to take an output.
  output: (name, value) => {
    if (process.env['GITHUB_OUTPUT']) core.setOutput(name, value);
  },
  fail: (line) => core.setFailed(line),
  warn: (line) => core.warning(line),
  log: (text) => core.info(text),
  debug: (text) => core.debug(text),
};

/**
 * An input of the action, trimmed; empty when it is not set. The toolkit's readers of booleans and of lists are not used: the one throws on
 * an empty input, in words of its own, and the other knows no commas.
 */
export const actionsInput = (name: string): string => core.getInput(name);

/** Whether the runner was asked for debug logging. */
export const isRunnerDebug = (): boolean => core.isDebug();
