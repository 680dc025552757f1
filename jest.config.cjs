/** One project for what runs in Node and one for pages, since each project transforms every file for itself; `npm test` runs both. */
const { availableParallelism } = require('node:os');
const { cacheDirectory, nameMapper } = require('./test/kit/packageBundle.cjs');

const swc = {
  '^.+\\.(t|j|mj|cj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** Packages that ship ES modules only. */
const esmOnly =
  'lodash-es|d3-[a-z-]+|internmap|delaunator|robust-predicates|@dynatrace|@dynatrace-sdk|@bufbuild|hono|@hono|react-intl|intl-messageformat|@formatjs';

/**
 * What the language itself brings. Tests run inside a `vm` context, where every look at a global is a slow call that V8 does not
 * optimize away; jest hands these to each module as it does `require`, and what computes takes a quarter of the time.
 * No dates, timers or `fetch`: tests replace those.
 */
const language =
  'Array BigInt Boolean Error Infinity JSON Map Math Number Object Promise Reflect RegExp Set String Symbol TypeError WeakMap WeakSet isFinite isNaN parseFloat parseInt';

/** Properties run on the same examples everywhere. */
const properties = { '^fast-check$': '<rootDir>/test/kit/seededProperties.cjs' };

const base = {
  rootDir: __dirname,
  sandboxInjectedGlobals: language.split(' '),
  // Where our own files are: otherwise jest would look through all of node_modules at every start.
  roots: ['actions', 'api', 'cloudformation', 'domain', 'sandbox', 'test', 'ui'].map((folder) => `<rootDir>/${folder}`),
  cacheDirectory,
  runtime: '<rootDir>/test/kit/sharedScripts.cjs',
  moduleNameMapper: properties,
  transform: swc,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
};

module.exports = {
  cacheDirectory,
  reporters: ['default', '<rootDir>/test/kit/slowestSuites.cjs'],
  // By default jest leaves a core idle, and of two that is half. More than there are, since suites that wait for an answer keep no core busy.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // For machines that do something else beside; no test is meant to take long.
  testTimeout: 20_000,
  projects: [
    {
      ...base,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/ui/'],
    },
    {
      ...base,
      displayName: 'ui',
      testEnvironment: 'jest-environment-jsdom',
      testMatch: ['<rootDir>/test/ui/**/*.test.tsx', '<rootDir>/test/ui/**/*.test.ts'],
      globalSetup: '<rootDir>/test/kit/bundlePackages.cjs',
      moduleNameMapper: { ...properties, ...nameMapper },
      setupFiles: [
        '<rootDir>/test/kit/sdkStandIns.ts',
        '<rootDir>/test/kit/jsdom/jsdomGaps.ts',
        '<rootDir>/test/kit/jsdom/lazyStyles.ts',
        '<rootDir>/test/kit/jsdom/quickLabels.ts',
      ],
      setupFilesAfterEnv: ['<rootDir>/test/kit/pageMatchers.ts', '<rootDir>/test/kit/jsdom/cheapRefusals.ts'],
    },
  ],
};
