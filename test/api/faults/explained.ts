import type { Door } from './doors';
import type { FaultKind } from './faultKinds';
import type { FunctionRow } from './functionRows';

interface Explanation {
  functions: RegExp;
  /** Null for what is wrong with time. */
  door: string | null;
  faults: readonly string[];
  why: string;
}

const refusals = ['401', '403', '404', '409', '410'];
const unreadable = ['malformed', 'truncated', 'empty', 'login', 'foreign'];

/** Answers that differ, or failures that are called otherwise, as they are meant to be. */
export const explanations: readonly Explanation[] = [
  {
    functions: /^delete-(slos|policy)/,
    ...{ door: 'delete', faults: ['404', 'reset-after'] },
    why: 'What is gone already is called absent, or deleted: somebody, or the first attempt, has deleted it.',
  },
  {
    functions: /^recent-breaches/,
    ...{ door: 'platform SLOs', faults: ['410'] },
    why: 'An engine that is gone has no SLOs, which is no remark.',
  },
  {
    functions: /^(schedule-status|save-schedule)/,
    ...{ door: 'workflow', faults: ['404'] },
    why: 'There is no such workflow yet: that is an answer, and saving makes it.',
  },
  {
    functions: /^create-dashboard/,
    ...{ door: 'platform SLOs', faults: ['403', '404', '410'] },
    why: 'An SLO that both engines have gets the tile of the one that is there and may be read; a key that neither has is a failure.',
  },
  {
    functions: /^create-dashboard/,
    ...{ door: 'settings', faults: ['403', '404', '410'] },
    why: 'As above.',
  },
  {
    functions: /^change-stored/,
    ...{
      door: 'app settings',
      faults: [...refusals, '429', '429-pause', '500', '503', 'reset-before', 'slow', ...unreadable],
    },
    why: 'Where app settings cannot be read, it is kept in the app’s state, the answer says so and why, and the next call moves it.',
  },
  {
    functions: /^change-stored/,
    ...{ door: 'create app settings', faults: ['429', '429-pause', '403', '404', '410'] },
    why: 'As above, where nothing can have been stored there.',
  },
  {
    functions: /^(stream-volume|usage-series)/,
    ...{ door: null, faults: ['clock-behind', 'clock-ahead'] },
    why: 'The environment’s time is known from its first answer on. What is asked before is asked by the own clock, which AppEngine keeps right.',
  },
];

/** Why a cell is as it is; undefined where it needs no word. */
export const explanationOf = (
  { name, variant = '' }: FunctionRow,
  { id }: FaultKind,
  door: Door | null,
): number | undefined => {
  const at = explanations.findIndex(
    (one) =>
      one.functions.test(`${name} ${variant}`) &&
      one.faults.includes(id) &&
      (one.door === null ? door === null : door?.name.startsWith(one.door) === true),
  );
  return at < 0 ? undefined : at + 1;
};
