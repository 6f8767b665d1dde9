import tseslint from 'typescript-eslint';

export default tseslint.config(
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: new URL('..', import.meta.url).pathname },
    },
    rules: {
      // A file is one page of thought, a function one breath of it (docstrings and blank lines are free).
      'max-lines': ['error', { max: 300, skipBlankLines: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      // Types are imported as types, so that what only describes data costs nothing at start.
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers read well in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The words of the model share one name for schema and type; interfaces are for what has no schema.
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'no-console': 'error',
      // Through its namespace a bundle holds only the parts of zod that are used; through `z` all of it, three times as much.
      'no-restricted-syntax': [
        'error',
        {
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
          message: "Write: import * as z from 'zod'",
        },
      ],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  // What browsers load is JavaScript as it is, without types.
  { files: ['src/web/assets/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    // A test file is a story with as many scenes as it needs.
    files: ['tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Data: the story of the specimens is as long as it is.
    files: ['tests/specimens/story.ts'],
    rules: { 'max-lines': 'off' },
  },
);
