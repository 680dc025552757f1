import eslint from '@eslint/js';
import microsoftSdl from '@microsoft/eslint-plugin-sdl';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import n from 'eslint-plugin-n';
import noSecrets from 'eslint-plugin-no-secrets';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import react from 'eslint-plugin-react';
import reactHooks from 'eslint-plugin-react-hooks';
import security from 'eslint-plugin-security';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The base is the rule set that Dynatrace publishes with its app templates
 * (https://github.com/Dynatrace/dt-app-templates, eslint.config.mjs); on top come the import directions of this house.
 */
const stratoRoots = ['@dynatrace/strato-components', '@dynatrace/strato-design-tokens'].map((name) => ({
  name,
  message: `Import from a sub package, e.g. '${name}/…': the root pulls everything into the bundle.`,
}));

const sdk = {
  group: ['@dynatrace-sdk/*', '@aws-sdk/*'],
  message: 'SDKs have one door: ui/app/data (and App.tsx) in the UI, api/platform (and compose.ts) in functions.',
};
const strato = { group: ['@dynatrace/strato-*', 'react', 'react-*'], message: 'The domain is pure: no UI.' };
const outsideDomain = {
  group: ['**/ui/**', '**/api/**', '**/sandbox/**', '**/test/**', 'node:*'],
  message: 'The domain knows only itself: no I/O, no clock, no React, no SDK.',
};
const fromTest = { group: ['**/test/**'], message: 'Product code never imports tests.' };
const ownLogic = {
  group: ['**/domain/*', '!**/domain/model', '**/api/**', '**/ui/**'],
  message: 'The sandbox is a mirror of the real thing: of our code it may know domain/model only.',
};

/** A call takes only so many arguments; then it fails with "Maximum call stack size exceeded". */
const noSpreadOfMany = {
  selector:
    'CallExpression[callee.property.name=/^(push|unshift|splice|max|min|concat|fromCharCode|fromCodePoint)$/] > SpreadElement',
  message:
    'A spread call fails with many items: use appendTo, largestOf, smallestOf (domain/model/manyValues) or flat().',
};

/**
 * Where types come from. All of the house (`eslint .`) is read as three programs, so that a file that many folders import is checked
 * once; a few files, and an editor, take the program of their folder.
 */
const types = process.argv.includes('.')
  ? {
      project: ['api/tsconfig.json', 'actions/tsconfig.json', 'tsconfig.lint.json'],
      tsconfigRootDir: import.meta.dirname,
    }
  : { projectService: true };

const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { paths: stratoRoots, patterns }] });

export default defineConfig([
  globalIgnores([
    '**/node_modules',
    '**/dist',
    '**/.dt-app',
    '**/out',
    '**/artifacts',
    '**/coverage',
    '**/*.cjs',
    '**/*.mjs',
    'sandbox/aws/console/*.js',
    'sandbox/runtime/*.js',
  ]),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: types },
    settings: { react: { version: '18.3' } },
    plugins: {
      eslint,
      '@typescript-eslint': tseslint.plugin,
      react,
      'react-hooks': reactHooks,
      noSecrets,
      security,
      n,
      noUnsanitized,
      '@microsoft/sdl': microsoftSdl,
    },
    extends: [
      eslint.configs.recommended,
      tseslint.configs.recommended,
      tseslint.configs.recommendedTypeChecked,
      react.configs.flat.recommended,
      react.configs.flat['jsx-runtime'],
      noUnsanitized.configs.recommended,
    ],
    rules: {
      'no-eval': 'error',
      'no-console': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react/no-unescaped-entities': 'off',
      'react/prop-types': 'off',
      'react/no-danger': 'error',
      'react/jsx-no-script-url': 'error',
      '@microsoft/sdl/no-inner-html': 'error',
      '@microsoft/sdl/no-document-write': 'error',
      'noSecrets/no-secrets': [
        'error',
        {
          tolerance: 4.6,
          ignoreIdentifiers: ['metricExpression'],
          additionalRegexes: { 'Dynatrace Token': 'dt0[a-zA-Z]{1}[0-9]{2}\\.[A-Z0-9]{8,24}\\.[A-Z0-9]{64}' },
        },
      ],
      'no-restricted-syntax': ['error', noSpreadOfMany],
      ...restrict(fromTest),
    },
  },
  { files: ['domain/**/*.ts'], rules: restrict(fromTest, outsideDomain, sdk, strato) },
  { files: ['ui/**/*.tsx'], extends: [jsxA11y.flatConfigs.recommended] },
  {
    files: ['ui/**/*.ts', 'ui/**/*.tsx'],
    ignores: ['ui/app/data/**', 'ui/app/App.tsx', 'ui/main.tsx'],
    rules: restrict(fromTest, sdk),
  },
  { files: ['api/**/*.ts'], ignores: ['api/platform/**', 'api/compose.ts'], rules: restrict(fromTest, sdk) },
  { files: ['actions/**/*.ts'], rules: restrict(fromTest, sdk) },
  { files: ['sandbox/**/*.ts'], rules: restrict(fromTest, ownLogic) },
  {
    // Test values look like secrets on purpose, and fakes are awaited or not as the test needs.
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      'noSecrets/no-secrets': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-syntax': 'off',
    },
  },
]);
