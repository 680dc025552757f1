import { invalidInput } from '../places/invalidInput';

/**
 * What the templates' own Rules refuse, said before anything is sent: values that exclude one another. A token that nobody gave yet,
 * and log groups that nobody named yet, are no mistake here: the console's form asks for them.
 * @throws Failure `InvalidInput` naming the field to change
 */
export function checkCombination(parameters: Readonly<Record<string, string>>): void {
  const given = (name: string) => (parameters[name] ?? '') !== '';
  const { FilterPreset: preset = '', AccountWide: accountWide } = parameters;
  if (preset === 'Namespaces' && !given('Namespaces'))
    throw invalidInput(
      'namespaces',
      'is empty, so nothing of your own would be streamed',
      'Name at least one: AWS/ECS,AWS/ApplicationELB.',
    );
  if (given('Namespaces') && preset !== 'Namespaces')
    throw invalidInput(
      'namespaces',
      `are used with the preset Namespaces only, and the preset is ${preset || 'EcsSlo'}`,
      'Choose the preset Namespaces, or leave the namespaces out.',
    );
  if (preset === 'EcsMetrics' && !given('EcsMetricNames') && !given('InsightsMetricNames'))
    throw invalidInput('ecsMetricNames', 'are empty, so nothing would be streamed', 'Name at least one metric.');
  const named = given('EcsMetricNames') ? 'ecsMetricNames' : 'insightsMetricNames';
  if ((given('EcsMetricNames') || given('InsightsMetricNames')) && preset !== 'EcsMetrics')
    throw invalidInput(
      named,
      `are used with the preset EcsMetrics only, and the preset is ${preset || 'EcsSlo'}`,
      'Choose the preset EcsMetrics, or leave the names out.',
    );
  if (given('LogGroups') && accountWide === 'true')
    throw invalidInput(
      'logGroups',
      'and the whole account were both chosen, so that records would arrive twice',
      'Choose one of the two.',
    );
  if (given('ExcludedLogGroups') && accountWide !== 'true')
    throw invalidInput(
      'excludedLogGroups',
      'can be left out of the whole account only',
      'Choose the whole account, or name the log groups to stream instead.',
    );
  if (given('TokenRotationFunctionArn') && given('DynatraceTokenSecretArn'))
    throw invalidInput(
      'rotationFunctionArn',
      'rotates the secret that the stack makes of a pasted token, not one of yours',
      'Rotate your secret where it is, or leave out its ARN and paste the token.',
    );
}
