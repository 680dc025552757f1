import type { Host } from './host/host';
import type { Settled } from './watchStack';

/** Tells how a stack ended: its outputs, or why it failed and what to do. */
export function sayOutcome({ stack, isGood, explanations }: Settled, host: Host): void {
  host.say(`${stack.name}: ${stack.status}`);
  if (isGood) {
    if (stack.outputs.length > 0)
      host.table([['output', 'value'], ...stack.outputs.map(({ key, value }) => [key, value])]);
    return;
  }
  if (stack.status === 'REVIEW_IN_PROGRESS') {
    host.warn(
      'The stack waits for its change set to be executed; nothing runs. Deploy again, or execute the change set in the console.',
    );
    return;
  }
  for (const { cause, fix, whose } of explanations) host.warn(`${cause}\n  What to do (${whoseWords[whose]}): ${fix}`);
  if (explanations.length === 0 && stack.reason) host.warn(stack.reason);
}

const whoseWords = {
  user: 'you',
  operator: 'whoever administers the account',
  platform: 'AWS',
  us: 'the makers of this tool',
};

/** What of it stands in `--json`. */
export const outcomeOf = ({ stack, explanations, lastEvent }: Settled) => ({
  stackId: stack.id,
  stackName: stack.name,
  status: stack.status,
  outputs: Object.fromEntries(stack.outputs.map(({ key, value }) => [key, value])),
  explanations,
  lastEvent,
});
