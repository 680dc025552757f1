import { checkAccessLogBucket } from './checkAccessLogBucket';
import { checkAccountId } from '../places/checkAccountId';
import { checkCombination } from './checkCombination';
import { checkLogGroups } from './checkLogGroups';
import { checkMetricNames } from './checkMetricNames';
import { checkNamespaces } from './checkNamespaces';
import { checkOptionArn } from './checkOptionArn';
import { checkParameterValue } from './checkParameterValue';
import { checkRegion } from '../places/checkRegion';
import { checkSecretArn } from '../secrets/checkSecretArn';
import { closestName } from '../places/closestName';
import { invalidInput } from '../places/invalidInput';
import { templateParameters, type TemplateParameter } from './templateParameters';

/** Where a stack is to be. */
export interface StackPlace {
  region: string;
  /** Null when it is not known yet. */
  accountId: string | null;
}

/** A check for a value that was given, stricter than the parameter's own pattern and with words of its own. */
type Check = (value: string, place: StackPlace) => void;

const ownChecks: Readonly<Record<string, Check>> = {
  DynatraceEnvironmentUrl: checkEnvironment,
  DynatraceTokenSecretArn: (arn, { region }) => checkSecretArn(arn, region),
  EcsMetricNames: (names) => checkMetricNames('ecsMetricNames', names),
  InsightsMetricNames: (names) => checkMetricNames('insightsMetricNames', names),
  Namespaces: checkNamespaces,
  LogGroups: (names) => checkLogGroups('logGroups', names, 10),
  ExcludedLogGroups: (names) => checkLogGroups('excludedLogGroups', names, null),
  ExpectedAccountId: checkAccountId,
  PermissionsBoundaryArn: (arn, place) => checkOptionArn('PermissionsBoundaryArn', arn, place),
  KmsKeyArn: (arn, place) => checkOptionArn('KmsKeyArn', arn, place),
  AlarmTopicArn: (arn, place) => checkOptionArn('AlarmTopicArn', arn, place),
  TokenRotationFunctionArn: (arn, place) => checkOptionArn('TokenRotationFunctionArn', arn, place),
  AccessLogBucketName: checkAccessLogBucket,
};

function checkEnvironment(url: string): void {
  const pattern = templateParameters.find(({ name }) => name === 'DynatraceEnvironmentUrl')?.allowedPattern;
  if (new RegExp(pattern ?? '^$').test(url)) return;
  throw invalidInput(
    'environmentApiUrl',
    'is not the API address of an environment',
    'Give https, host and no slash at the end: https://abc12345.live.dynatrace.com or https://HOST/e/ENVIRONMENT-ID.',
  );
}

/**
 * Everything that can be known to be wrong with the parameters of a stack before AWS is asked: for the app and the companion alike.
 * An empty value takes the template's default. The token is never among them.
 * @param template the parameters that the template has; ours for metrics unless told otherwise
 * @throws Failure `InvalidInput` naming the field; never repeating an ARN or address, in whose place a token may have been pasted
 */
export function checkStackParameters(
  parameters: Readonly<Record<string, string>>,
  place: StackPlace,
  template: readonly TemplateParameter[] = templateParameters,
): void {
  checkRegion(place.region);
  for (const [name, value] of Object.entries(parameters)) {
    const known = template.find((one) => one.name === name);
    if (!known) throw unknownParameter(name, template);
    if (known.noEcho)
      throw invalidInput(
        `parameters.${name}`,
        'is a secret and stands neither on a command line nor in a file or link',
        'Put it into AWS Secrets Manager and give the ARN of the secret; or paste it where the stack is made.',
      );
    if (value === '') continue;
    ownChecks[name]?.(value, place);
    checkParameterValue(known, value);
  }
  checkCombination(parameters);
}

function unknownParameter(name: string, template: readonly TemplateParameter[]) {
  const names = template.filter(({ noEcho }) => !noEcho).map((one) => one.name);
  const meant = closestName(name, names);
  return invalidInput(
    `parameters.${name}`,
    'is not a parameter of the template',
    meant === null ? `It has ${names.join(', ')}.` : `Did you mean ${meant}?`,
  );
}
