import type { Annotation } from '../report/annotations.js';

/** The outputs of a run on GitHub. A sink that fails does not change the verdict. */
export interface RunSinks {
  readonly annotate: (annotations: readonly Annotation[]) => void;
  readonly summarize: (markdown: string) => Promise<void>;
  readonly output: (name: string, value: string) => void;
  /** Marks the step as failed, with a message of one line. */
  readonly fail: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly log: (text: string) => void;
  /** Shown only when the runner's debug logging is on. */
  readonly debug: (text: string) => void;
}
