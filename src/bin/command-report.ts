import type { Decision } from '../core/verdict/finding.js';
import type { Terminal } from '../report/terminal.js';

/** What a command prints, and its exit code. */
export interface CommandReport {
  readonly exitCode: Decision['exitCode'];
  readonly render: (terminal: Terminal) => string;
  /** Whether something failed that nobody expected; what is known has its own advice. */
  readonly isUnexpected?: boolean;
  /** Errors for stderr, if the report's format has no room for them. */
  readonly errorText?: (terminal: Terminal) => string;
}
