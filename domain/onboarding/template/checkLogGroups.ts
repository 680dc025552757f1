import { invalidInput } from '../places/invalidInput';

const example = 'Name them as CloudWatch Logs does, with commas between them: /ecs/checkout,/ecs/payment.';

/**
 * Checks names of log groups with commas and no blanks between them, as the log template's `LogGroups` and `ExcludedLogGroups` take
 * them, each once: a log group that is named twice would be subscribed twice, and its records arrive twice.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html (logGroupName)
 * @param most how many the template takes; null for any number
 * @throws Failure `InvalidInput` naming what is wrong
 */
export function checkLogGroups(field: 'logGroups' | 'excludedLogGroups', names: string, most: number | null): void {
  const all = names.split(',');
  const wrong = all.find((one) => !/^[A-Za-z0-9_./#-]{1,512}$/.test(one));
  if (wrong !== undefined)
    throw invalidInput(field, `${JSON.stringify(wrong)} is not the name of a log group without blanks`, example);
  if (most !== null && all.length > most)
    throw invalidInput(
      field,
      `are ${all.length}, and the template takes ${most}`,
      'Take a second stack for the others.',
    );
  const twice = all.find((one, index) => all.indexOf(one) !== index);
  if (twice !== undefined) throw invalidInput(field, `${twice} is listed twice`, 'Leave one of the two out.');
}
