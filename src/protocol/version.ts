/** The released version; a test holds it to package.json. */
export const VERSION = '0.1.0';

/** Where a fault of schema-gate is reported; a test holds it to package.json. */
export const ISSUES = 'https://github.com/lean-ops/schema-gate/issues';
