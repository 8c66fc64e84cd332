import type { Detection } from '../change/rule.js';

/** A detection that comes from no comparison: about a topic as a whole, or across files. */
export interface StandaloneDetection {
  readonly rule: string;
  /** Without `at` where it is about no token of the file. */
  readonly detection: Omit<Detection, 'at'> & Partial<Pick<Detection, 'at'>>;
  /** Whether the baseline has the same error, so that it is a warning. */
  readonly isExcused?: boolean;
}
