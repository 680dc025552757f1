import { invalidInput } from '../places/invalidInput';

/**
 * Names, of namespaces and metrics together, that AWS allows in the filters of one metric stream.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStreamFilter.html
 */
export const mostNamesPerStream = 1000;
/** Names that one parameter of the template takes: those of both and three namespaces stay below what AWS allows. */
export const mostNamesPerParameter = 400;
/** Bytes that CloudFormation takes as the value of a parameter: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const longestParameter = 4096;

export type MetricNamesField = 'ecsMetricNames' | 'insightsMetricNames';

const example = 'Name them as CloudWatch does, with commas between them: CPUUtilization,MemoryUtilization.';

/**
 * Checks names of metrics with commas and no blanks between them, as the template's `EcsMetricNames` and `InsightsMetricNames` take them.
 * @throws Failure `InvalidInput` naming what is wrong
 */
export function checkMetricNames(field: MetricNamesField, names: string): void {
  const all = names.split(',');
  const wrong = all.find((one) => !/^[A-Za-z0-9_.]{1,255}$/.test(one));
  if (wrong !== undefined)
    throw invalidInput(field, `${JSON.stringify(wrong)} is not the name of a metric without blanks`, example);
  if (all.length > mostNamesPerParameter)
    throw invalidInput(
      field,
      `are ${all.length}, and the template takes ${mostNamesPerParameter}`,
      'Stream the whole namespace instead.',
    );
  if (names.length > longestParameter)
    throw invalidInput(
      field,
      `are ${names.length} characters together, and CloudFormation takes ${longestParameter}`,
      'Stream the whole namespace instead.',
    );
  const twice = all.find((one, index) => all.indexOf(one) !== index);
  if (twice !== undefined) throw invalidInput(field, `${twice} is listed twice`, 'Leave one of the two out.');
}
