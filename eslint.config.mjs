import tseslint from 'typescript-eslint';
import { pureGlobals, PURE_SYNTAX } from './scripts/lint/pure-globals.mjs';

const EVERYWHERE = [
  {
    selector: 'TSEnumDeclaration',
    message: 'A union of strings says the same and prints itself.',
  },
  {
    selector: 'ConditionalExpression > ConditionalExpression > ConditionalExpression',
    message: 'A choice among more than three reads better as a function or a table.',
  },
];
/** Ports hold types only, so that whoever knows a port knows no adapter. */
const PORTS = [
  'src/git/git.ts',
  'src/github/github.ts',
  'src/github/approval-port.ts',
  'src/warehouse/rows.ts',
  'src/backfill/runs.ts',
  'src/backfill/machine.ts',
  'src/backfill/watch.ts',
  'src/registry/registry.ts',
  'src/warehouse/warehouse.ts',
  'src/backfill/backfill.ts',
  'src/installation/installation.ts',
];

export default tseslint.config(
  { ignores: ['dist', 'build', 'node_modules'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.mjs'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      'no-control-regex': 'off',
      eqeqeq: 'error',
      // What is taken out of an object by name has to have one.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      complexity: ['error', { max: 20 }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      // A longer file says at its top, in these words, why it is: `Over 250 lines: …`.
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-restricted-syntax': ['error', ...EVERYWHERE],
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['src/core/**/*.ts', 'src/protocol/**/*.ts', 'src/report/**/*.ts'],
    plugins: { house: { rules: { 'pure-globals': pureGlobals } } },
    rules: {
      'house/pure-globals': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE, ...PURE_SYNTAX],
    },
  },
  {
    files: PORTS,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Program > :not(ImportDeclaration, ExportNamedDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration)',
          message: 'A port holds types only.',
        },
        {
          selector: 'ExportNamedDeclaration > :not(TSInterfaceDeclaration, TSTypeAliasDeclaration)',
          message: 'A port holds types only.',
        },
        {
          selector: 'ImportDeclaration[importKind!="type"]',
          message: 'A port imports types only.',
        },
      ],
    },
  },
  { files: ['__tests__/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // A row of a table is its callback's parameters.
  { files: ['__tests__/**/*.test.ts'], rules: { '@typescript-eslint/max-params': 'off' } },
);
