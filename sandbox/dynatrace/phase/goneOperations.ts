/** Operations of the classic ground that an environment of a certain phase no longer has. */
export interface GoneOperations {
  /** The API as Dynatrace's reference names it. */
  api: string;
  /** `<method> <path>` below the doors of the Environment API v2; `*` for any method, and in a path for any characters. */
  operations: readonly string[];
  /** The first phase in which they answer 410. What is gone in `new` is gone in `latest` too. */
  goneIn: 'new' | 'latest';
  /** What to call instead, as the answer says it; null where none was found. */
  successor: string | null;
  /** Why it stands in this phase. */
  because: string;
}

/** The doors of the Environment API v2. */
export const classicDoors = ['/api/v2', '/platform/classic/environment-api/v2'] as const;

const query = 'POST /platform/storage/query/v1/query:execute';

/**
 * EDIT HERE when more becomes known; nothing else has to change. The first row that fits a request answers it.
 *
 * What is public: 21 APIs are gone in `new` environments (made on SaaS 1.331 or later), 45 in `latest` ones, by count only;
 * and a removed operation answers 410 and names its successor. WHICH ones they are is not published: **every `goneIn` below is
 * our choice [U]**. Chosen for `new` are the four whose successor Dynatrace names itself and which this product calls. Metrics
 * and Settings stay there: all ingest and every setting of the classic apps that a `new` environment still has stand on them, and a
 * situation in which half is gone finds other defects than one in which everything is.
 * Sources of the successors: the SDK's deprecation notes (classic-environment-v2 9.0.1) and docs.dynatrace.com,
 * `dynatrace-api/platform-api` (October 2026), `platform/upgrade`.
 */
export const goneOperations: readonly GoneOperations[] = [
  {
    api: 'Monitored entities API v2',
    operations: ['* /entities', '* /entities/*', '* /entityTypes', '* /entityTypes/*'],
    goneIn: 'new',
    successor: `Smartscape in Grail (\`smartscapeNodes\`), ${query}`,
    because: 'entity ids have no future in Smartscape; custom devices get no successor (skill dt-migration)',
  },
  {
    api: 'Service-level objectives API v2',
    operations: ['* /slo', '* /slo/*'],
    goneIn: 'new',
    successor: '/platform/slo/v1/slos',
    because: 'its documented upgrade leads to SLOs on Grail (platform/upgrade, stage 6)',
  },
  {
    api: 'Extensions 2.0 API',
    operations: ['* /extensions', '* /extensions/*'],
    goneIn: 'new',
    successor: '/platform/extensions/v2/extensions',
    because: 'the SDK calls it deprecated since 1.342 in favour of this one',
  },
  {
    api: 'Hub items API',
    operations: ['* /hub/*'],
    goneIn: 'new',
    successor: '/platform/hub/v1/catalog/extensions',
    because: 'the platform has a Hub API of its own',
  },
  {
    api: 'Metrics API v2',
    operations: ['* /metrics', '* /metrics/*'],
    goneIn: 'latest',
    successor: `metrics in Grail (\`timeseries\`, \`metrics\`), ${query}`,
    because: 'part of the Environment API, which goes as a whole here',
  },
  {
    api: 'Settings API v2',
    operations: ['* /settings/*'],
    goneIn: 'latest',
    successor: '/platform/settings/v1/objects',
    because: 'part of the Environment API, which goes as a whole here',
  },
  {
    api: 'Access tokens API v2',
    operations: ['* /apiTokens', '* /apiTokens/*'],
    goneIn: 'latest',
    successor: 'a platform token, made under your user in Identity & Access Management',
    because: 'documented: no API tokens are created in latest environments (platform/upgrade, stage 11)',
  },
  {
    api: 'Credential vault API v2',
    operations: ['* /credentials', '* /credentials/*'],
    goneIn: 'latest',
    successor: null,
    because: 'part of the Environment API, which goes as a whole here; no successor was found',
  },
  {
    api: 'Environment API v2',
    operations: ['* *'],
    goneIn: 'latest',
    successor: null,
    because: 'whatever else it has; 45 APIs by count [U]',
  },
];
