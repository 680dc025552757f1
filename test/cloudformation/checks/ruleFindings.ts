import { aContext, resolveStack } from '../resolvedStack';
import { aPastedToken, aSecretArn, scenariosOf, type Given } from '../stackInputs';
import type { Check } from './check';

const token = { ...aPastedToken, LogGroups: '/ecs/one' };

/** Inputs that must be refused before anything is created, each with words of the reason. */
const refused: Record<'metrics' | 'logs', ReadonlyArray<[RegExp, Given]>> = {
  metrics: [
    [/^The choice EcsMetrics needs/, { ...token, FilterPreset: 'EcsMetrics' }],
    [/^Names of metrics are used with the choice/, { ...token, FilterPreset: 'EcsSlo', EcsMetricNames: 'TaskCount' }],
    [/^Names of metrics are used with the choice/, { ...token, InsightsMetricNames: 'TaskCount' }],
    [/^The choice Namespaces needs/, { ...token, FilterPreset: 'Namespaces' }],
    [/^Namespaces are used with the choice/, { ...token, FilterPreset: 'EcsFull', Namespaces: 'AWS/ECS' }],
  ],
  logs: [
    [/^Nothing to stream/, { ...token, LogGroups: '' }],
    [/arrive twice/, { ...token, AccountWide: 'true' }],
    [/left out of the whole account only/, { ...token, ExcludedLogGroups: '/a' }],
  ],
};
const refusedByBoth: ReadonlyArray<[RegExp, Given]> = [
  [/^No token was given/, { ...token, DynatraceApiToken: '' }],
  [/^Both a secret ARN and a token/, { ...token, ...aSecretArn(), DynatraceApiToken: 'dt0c01.A.B' }],
  [/signed in to another AWS account/, { ...token, ExpectedAccountId: '999999999999' }],
];

/** The Rules section: it refuses what cannot work, for the one reason, and lets every scenario pass. */
export const ruleFindings: Check = (template, kind) => [
  ...[...refusedByBoth, ...refused[kind]].flatMap(([words, given]) => {
    const { violations } = resolveStack(template, given);
    const [only = 'nothing', ...more] = violations;
    return words.test(only) && more.length === 0 ? [] : [`${words} should have been said, but ${only} was`];
  }),
  ...[...scenariosOf(kind), { ...token, ExpectedAccountId: aContext.accountId }].flatMap((given) =>
    resolveStack(template, given).violations.map((words) => `refuses what can work: ${words}`),
  ),
];
