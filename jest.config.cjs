/** One project per place the code runs in; `npm test` runs them all. */
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

const base = {
  rootDir: __dirname,
  transform: swc,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
};

const node = (name, ...folders) => ({
  ...base,
  displayName: name,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

module.exports = {
  projects: [
    node('domain', 'domain'),
    node('api', 'api'),
    node('sandbox', 'sandbox'),
    node('cloudformation', 'cloudformation'),
    node('cli', 'cli'),
    { ...node('house'), testMatch: ['<rootDir>/test/*.test.ts'] },
    {
      ...base,
      displayName: 'ui',
      testEnvironment: 'jest-environment-jsdom',
      testMatch: ['<rootDir>/test/ui/**/*.test.tsx', '<rootDir>/test/ui/**/*.test.ts'],
      moduleNameMapper: { '\\.css$': '<rootDir>/test/kit/emptyModule.cjs' },
      setupFiles: [
        '@dynatrace-sdk/user-preferences/testing',
        '@dynatrace-sdk/app-environment/testing',
        '@dynatrace-sdk/navigation/testing',
        '<rootDir>/test/kit/jsdomGaps.ts',
      ],
      setupFilesAfterEnv: ['@testing-library/jest-dom'],
    },
  ],
};
