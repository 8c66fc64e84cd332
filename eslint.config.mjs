import tseslint from 'typescript-eslint';

const pure =
  'The core is pure: no clock, no randomness, no process, no waiting. What it needs comes in as an argument.';
const banned = ['Date', 'process', 'setTimeout', 'setInterval', 'fetch', 'console', 'Buffer'].map(
  (name) => ({ name, message: pure }),
);

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
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of strings says the same and prints itself.',
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/protocol/**/*.ts', 'src/report/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...banned],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: pure }],
      'no-restricted-syntax': [
        'error',
        { selector: ':function[async=true]', message: pure },
        { selector: 'AwaitExpression', message: pure },
        {
          selector: 'TSEnumDeclaration',
          message: 'A union of strings says the same and prints itself.',
        },
      ],
    },
  },
  // One scanner, whose states share the cursor; its head says so.
  { files: ['src/core/text/json-text.ts'], rules: { 'max-lines': 'off' } },
  { files: ['__tests__/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
