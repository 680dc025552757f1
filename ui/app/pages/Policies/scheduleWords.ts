import type { ScheduleState } from '../../../../domain/automation/scheduleState';
import type { Tone } from '../../components/text/StatusBadge';
import type { ScheduledName } from '../../../../domain/model/automation/scheduledWork';

export const workWords: Record<ScheduledName, { title: string; what: string }> = {
  'protect-clusters': {
    title: 'Protect new clusters by themselves',
    what: 'Runs the policies on a schedule, within their limits.',
  },
  'check-burn': {
    title: 'Watch error budgets',
    what: 'Looks for slow burns and spent budgets of platform SLOs, which alerts cannot see, and opens one problem each.',
  },
};

/** What the state of a workflow means, and whose move it is. */
export const stateWords: Record<ScheduleState, { label: string; tone: Tone; means: string }> = {
  missing: { label: 'Not scheduled', tone: 'neutral', means: 'There is no workflow yet, or none that you may see.' },
  draft: { label: 'Draft', tone: 'warning', means: 'The workflow is not deployed in Workflows, so it does not run.' },
  paused: { label: 'Paused', tone: 'warning', means: 'Its schedule is off.' },
  faulty: { label: 'Schedule faulty', tone: 'bad', means: 'Dynatrace cannot tell when to run it. Save it again.' },
  throttled: { label: 'Throttled', tone: 'bad', means: 'It ran too often in an hour; Dynatrace leaves runs out.' },
  failing: { label: 'Failing', tone: 'bad', means: 'Its last run ended in an error.' },
  waiting: { label: 'Waiting for its first run', tone: 'neutral', means: 'It has not run yet.' },
  running: { label: 'Running', tone: 'good', means: 'Its last run went well.' },
};

const runStates: Record<string, string> = {
  ...{ RUNNING: 'under way', PAUSED: 'paused', SUCCESS: 'done', ERROR: 'failed', CANCELLED: 'cancelled' },
};
export const runWords = (state: string): string => runStates[state] ?? 'unknown';

/** The figures of a run's answer, in the order in which they came; what is no figure is left to Workflows. */
export function figuresOf(result: unknown): string {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return '';
  return Object.entries(result)
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `${name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)} ${String(value)}`)
    .join(', ');
}

/** Why a run ended before its end, what of it failed, and that no problem opens, as it says itself; null where it does not. */
export function remarkOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null) return null;
  const { stopped, failures, writtenAs }: { stopped?: unknown; failures?: unknown; writtenAs?: unknown } = result;
  const first: unknown = Array.isArray(failures) ? failures[0] : null;
  const said = [messageOf(stopped), messageOf(first), writtenAs === undefined ? null : withoutProblem(writtenAs)];
  const told = said.flatMap((one) => (one === null ? [] : [one.replace(/\.?$/, '.')]));
  return told.length === 0 ? null : told.join(' ');
}

function messageOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('message' in value)) return null;
  return typeof value.message === 'string' ? value.message : null;
}

function withoutProblem(writtenAs: unknown): string | null {
  if (writtenAs === 'bizevents')
    return 'This environment takes no events any more: breaches are written as business events, and no problem opens.';
  return writtenAs === 'nothing'
    ? 'This environment takes neither events nor business events: nothing but this page tells of breaches.'
    : null;
}

export const cadenceWords = (minutes: number): string =>
  minutes % 60 === 0 ? (minutes === 60 ? 'every hour' : `every ${minutes / 60} hours`) : `every ${minutes} minutes`;
