/**
 * The packages that every test of a page loads, some four thousand files, as one file: jest would transform, resolve and
 * compile each of them for each suite. Their modules still run only when something asks for them.
 * A package that is not listed works as well, only slower; one that shares state with a listed one must be listed too.
 */
const { join } = require('node:path');

const strato = [
  'buttons',
  'charts',
  'content',
  'core',
  'filters',
  'forms',
  'layouts',
  'navigation',
  'notifications',
  'overlays',
  'tables',
  'typography',
];
const sdk = ['app-environment', 'navigation', 'user-preferences'];

const packages = [
  ...strato.map((part) => `@dynatrace/strato-components/${part}`),
  ...['borders', 'colors'].map((part) => `@dynatrace/strato-design-tokens/${part}`),
  ...sdk.flatMap((name) => [`@dynatrace-sdk/${name}`, `@dynatrace-sdk/${name}/testing`]),
  ...['app-utils', 'client-state', 'http-client', 'units'].map((name) => `@dynatrace-sdk/${name}`),
  '@tanstack/react-query',
  '@testing-library/dom',
  '@testing-library/jest-dom',
  '@testing-library/react',
  '@testing-library/user-event',
  'react',
  'react/jsx-runtime',
  'react-dom',
  'react-dom/client',
  'react-dom/test-utils',
  'react-intl',
  'react-is',
  'react-router-dom',
  'papaparse',
  'rrule',
  'yaml',
  'zod/locales',
  'zod/mini',
];

/** Below jest's own cache, so that `jest --clearCache` forgets it too. */
const cacheDirectory = join(__dirname, '../../node_modules/.cache/jest');
const folder = join(cacheDirectory, 'packages');
const fileOf = (name) => `${name.replaceAll('/', '+')}.cjs`;

/** For jest's `moduleNameMapper`: each package by exactly its name. */
const nameMapper = Object.fromEntries(packages.map((name) => [`^${name}$`, join(folder, fileOf(name))]));

module.exports = { cacheDirectory, fileOf, folder, nameMapper, packages };
