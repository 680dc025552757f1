import { AwsError } from '../protocol/awsError';
import { text, type Fields } from '../protocol/fields';

/** What a subscription sends where: of one log group, or of all that its criteria let through. */
export interface Subscription {
  name: string;
  destinationArn: string;
  /** Whether a log group is subscribed. */
  takes: (logGroup: string) => boolean;
  /** The one log group; null for a policy of the account. */
  logGroup: string | null;
  pattern: string;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html */
export function filterOf(properties: Fields, name: string): Subscription {
  const logGroup = text(properties['LogGroupName']);
  return {
    ...{
      name,
      logGroup,
      destinationArn: text(properties['DestinationArn']),
      pattern: text(properties['FilterPattern']),
    },
    takes: (group) => group === logGroup,
  };
}

/**
 * A policy for the whole account with `LogGroupName NOT IN [...]`, the only criterion that AWS documents.
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutAccountPolicy.html
 * @throws AwsError InvalidParameterException for a document or criteria that cannot be read
 */
export function accountPolicyOf(properties: Fields, name: string): Subscription {
  const document = parsed(text(properties['PolicyDocument'])) as Record<string, unknown>;
  const criteria = text(properties['SelectionCriteria']);
  const [, list] = /^LogGroupName NOT IN (\[.*\])$/s.exec(criteria) ?? [];
  if (criteria !== '' && list === undefined)
    throw new AwsError('InvalidParameterException', 'selectionCriteria supports LogGroupName NOT IN [] only');
  const excluded = list === undefined ? [] : (parsed(list) as unknown[]).map(String);
  return {
    ...{
      name,
      logGroup: null,
      destinationArn: text(document['DestinationArn']),
      pattern: text(document['FilterPattern']),
    },
    takes: (group) => !excluded.includes(group),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new AwsError('InvalidParameterException', 'The policy document or its criteria are not valid JSON');
  }
}
