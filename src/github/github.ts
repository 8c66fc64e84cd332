import type { Annotation } from '../report/annotations.js';

/** Where a run on GitHub leaves what it found. Each may fail; none of them decides anything. */
export interface RunSinks {
  readonly annotate: (annotations: readonly Annotation[]) => void;
  readonly summarize: (markdown: string) => Promise<void>;
  readonly output: (name: string, value: string) => void;
  /** Marks the step as failed, with one clear line. */
  readonly fail: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly log: (text: string) => void;
  /** Shown only where the runner was asked for debug logging. */
  readonly debug: (text: string) => void;
}
