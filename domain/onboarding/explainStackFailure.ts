import { accountFailures } from './stackFailures/account';
import { inputFailures } from './stackFailures/inputs';
import type { Explanation, FailedEvent, KnownFailure } from './stackFailures/knownFailure';
import { leftovers } from './stackFailures/leftovers';
import { permissionFailures } from './stackFailures/permissions';
import { resourceFailures } from './stackFailures/resources';
import { withoutSecrets } from './withoutSecrets';

export type { Explanation, FailedEvent };

/** Input first: what it says may quote anything. Resources before permissions: a bucket that is not empty is a 409, not a denial. */
const known: readonly KnownFailure[] = [
  ...inputFailures,
  ...resourceFailures,
  ...accountFailures,
  ...permissionFailures,
];

const stackType = 'AWS::CloudFormation::Stack';
const begins = /^(?:CREATE|UPDATE|DELETE|IMPORT)_IN_PROGRESS$/;
const isCancelled = ({ reason }: FailedEvent) => /^Resource (?:creation|update|deletion) cancelled/i.test(reason ?? '');
/** Names the resources that failed and nothing else; they have events of their own. */
const isSummary = ({ reason }: FailedEvent) =>
  reason === null ||
  /^(?:\w+ )?the following resource\(s\) failed to|^User Initiated$|^Rollback requested/i.test(reason);

/**
 * Why the latest operation of a stack failed: root causes first, each once, then what is left behind. Takes the events in either
 * order and leaves out those of earlier operations. Empty when nothing failed. What it does not know it quotes and says so.
 */
export function explainStackFailure(events: readonly FailedEvent[]): Explanation[] {
  const latest = latestOperation(inOrder(events));
  const failed = latest.filter(
    ({ status }) =>
      /FAILED$/.test(status) || status === 'ROLLBACK_IN_PROGRESS' || status === 'UPDATE_ROLLBACK_IN_PROGRESS',
  );
  const causes = failed.filter((event) => !isCancelled(event) && !isSummary(event)).map(explain);
  const onlyConsequences = causes.length === 0 && failed.length > 0 ? [unseen(failed)] : [];
  return unique([...causes, ...onlyConsequences, ...leftovers(latest)]);
}

/** DescribeStackEvents lists the newest first; events of one moment keep their order. */
function inOrder(events: readonly FailedEvent[]): FailedEvent[] {
  const isNewestFirst = Date.parse(events[0]?.at ?? '') > Date.parse(events.at(-1)?.at ?? '');
  const chronological = isNewestFirst ? [...events].reverse() : [...events];
  return chronological.sort((a, b) => (Date.parse(a.at) || 0) - (Date.parse(b.at) || 0));
}

function latestOperation(events: readonly FailedEvent[]): readonly FailedEvent[] {
  const start = events.findLastIndex(({ type, status }) => type === stackType && begins.test(status));
  return events.slice(Math.max(0, start));
}

function explain(event: FailedEvent): Explanation {
  const reason = withoutSecrets(event.reason ?? '').replace(/\s+/g, ' ');
  for (const { wording, type, explain: row } of known) {
    const match = wording.exec(reason);
    if (match && (!type || type.test(event.type ?? ''))) return row({ event, match, reason });
  }
  const quote = reason.length > 500 ? `${reason.slice(0, 500)} …` : reason;
  return {
    cause: `Not known to this tool. AWS said of ${event.logicalId}: “${quote}”`,
    fix: 'Search the AWS documentation for this message, or hand it to whoever administers the account.',
    whose: 'operator',
  };
}

function unseen(failed: readonly FailedEvent[]): Explanation {
  const names = [...new Set(failed.filter(isCancelled).map(({ logicalId }) => logicalId))].join(', ');
  const cancelled = names === '' ? '' : ` ${names} stopped only because something else failed first.`;
  return {
    cause: `The cause is not among these events.${cancelled}`,
    fix: 'Look at all events, the oldest failure first: aws cloudformation describe-stack-events --stack-name STACK (by the ARN of the stack, when it is deleted already).',
    whose: 'user',
  };
}

const unique = (explanations: readonly Explanation[]): Explanation[] =>
  explanations.filter(
    ({ cause, fix }, index) => explanations.findIndex((one) => one.cause === cause && one.fix === fix) === index,
  );
