/** The released version; a test compares it with package.json. */
export const VERSION = '0.1.0';

/** Where to report a fault of schema-gate; a test compares it with package.json. */
export const ISSUES = 'https://github.com/lean-ops/schema-gate/issues';
