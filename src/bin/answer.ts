import type { Decision } from '../core/verdict/finding.js';
import type { Terminal } from '../report/text.js';

/** What a command has to say, and the exit code it says it with. */
export interface Answer {
  readonly exitCode: Decision['exitCode'];
  readonly render: (terminal: Terminal) => string;
  /** What kept a run from happening, for stderr: only where the report's format has no room for it. */
  readonly complaint?: (terminal: Terminal) => string;
}
