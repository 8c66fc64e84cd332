import {
  debug,
  error,
  getInput,
  info,
  isDebug,
  notice,
  setFailed,
  setOutput,
  summary,
  warning,
} from '@actions/core';
import type { RunSinks } from './github.js';

const annotate = { error, warning, notice } as const;

/** Annotations, summary, outputs and log of the runner. */
export const actionsSinks: RunSinks = {
  annotate: (annotations) => {
    for (const { level, message, title, file, line, endLine, column, endColumn } of annotations) {
      annotate[level](message, {
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
    await summary.addRaw(markdown, true).write();
  },
  // Outside a runner there is no such file, and setOutput would print to stdout.
  output: (name, value) => {
    if (process.env['GITHUB_OUTPUT']) setOutput(name, value);
  },
  fail: (line) => setFailed(line),
  warn: (line) => warning(line),
  log: (text) => info(text),
  debug: (text) => debug(text),
};

/**
 * An input of the action, trimmed; empty when it is not set. getBooleanInput and getMultilineInput
 * are not used: the first throws its own error for an empty input, the second does not split at
 * commas. https://github.com/actions/toolkit/tree/main/packages/core
 */
export const actionsInput = (name: string): string => getInput(name);

/** Whether the runner was asked for debug logging. */
export const isRunnerDebug = (): boolean => isDebug();
