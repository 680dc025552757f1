import type { Json, JsonObject, Kind } from '../template';
import { and, equals, given, not, or, ref } from './write';

const empty = (parameter: string): Json => equals(ref(parameter), '');
const assertion = (Assert: Json, AssertDescription: string): JsonObject => ({ Assert, AssertDescription });
/** Without a `RuleCondition`: one that does not hold switches the rule off. */
const rule = (...Assertions: JsonObject[]): JsonObject => ({ Assertions });

const shared: Record<string, JsonObject> = {
  OneToken: rule(
    assertion(
      not(and(empty('DynatraceTokenSecretArn'), empty('DynatraceApiToken'))),
      'No token was given. Paste the ARN of a secret that holds it, or the token itself.',
    ),
    assertion(
      or(empty('DynatraceTokenSecretArn'), empty('DynatraceApiToken')),
      'Both a secret ARN and a token were given. Clear one of the two fields.',
    ),
    assertion(
      or(empty('TokenRotationFunctionArn'), given('DynatraceApiToken')),
      'A function rotates the secret that this stack makes of a pasted token. Paste the token, or clear that field.',
    ),
  ),
  RightAccount: rule(
    assertion(
      or(empty('ExpectedAccountId'), equals(ref('ExpectedAccountId'), ref('AWS::AccountId'))),
      'This console is signed in to another AWS account than the one this stack is meant for. Switch the account and open the link again; nothing was created.',
    ),
  ),
};

const isListed = equals(ref('FilterPreset'), 'Namespaces');
const isNamed = equals(ref('FilterPreset'), 'EcsMetrics');
const accountWide = (answer: string) => equals(ref('AccountWide'), answer);

export const reviewedRules: Record<Kind, Record<string, JsonObject>> = {
  metrics: {
    ...shared,
    MetricNamesGiven: rule(
      assertion(
        not(and(isNamed, empty('EcsMetricNames'), empty('InsightsMetricNames'))),
        'The choice EcsMetrics needs the name of at least one metric of AWS/ECS or ECS/ContainerInsights.',
      ),
      assertion(
        or(isNamed, and(empty('EcsMetricNames'), empty('InsightsMetricNames'))),
        'Names of metrics are used with the choice EcsMetrics only. Choose it, or clear the two fields with names.',
      ),
    ),
    NamespacesGiven: rule(
      assertion(
        not(and(isListed, empty('Namespaces'))),
        'The choice Namespaces needs at least one namespace in the field Namespaces.',
      ),
      assertion(
        or(isListed, empty('Namespaces')),
        'Namespaces are used with the choice Namespaces only. Choose it, or clear the field Namespaces.',
      ),
    ),
  },
  logs: {
    ...shared,
    LogGroupsOrAccount: rule(
      assertion(
        not(and(empty('LogGroups'), accountWide('false'))),
        'Nothing to stream. Name log groups, or choose the whole account.',
      ),
      assertion(
        or(empty('LogGroups'), accountWide('false')),
        'Log groups and the whole account were chosen, so that records would arrive twice. Choose one of the two.',
      ),
      assertion(
        or(empty('ExcludedLogGroups'), accountWide('true')),
        'Log groups can be left out of the whole account only. Choose the whole account, or clear that field.',
      ),
    ),
  },
};
