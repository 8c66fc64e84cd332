import type { RunSinks } from './github.js';

/** The runner's own channels. The toolkit carries an HTTP client, so it is loaded while git is at work. */
export async function actionsSinks(): Promise<RunSinks> {
  const core = await import('@actions/core');
  return {
    annotate: (annotations) => {
      for (const { level, message, title, file, line, endLine, column, endColumn } of annotations) {
        const emit = { error: core.error, warning: core.warning, notice: core.notice }[level];
        emit(message, {
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
    output: core.setOutput,
    fail: core.setFailed,
    warn: (line) => core.warning(line),
    log: (text) => core.info(text),
  };
}
