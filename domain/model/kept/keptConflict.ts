import { Failure } from '../../failure';
import { isRecord } from '../stored';
import { isSame } from './readKept';
import type { KeptKind, KeptRow } from './keptObject';

/** Somebody stored it in between: who, when, and what it says now beside what was to be saved. */
export function keptConflict<T>(kind: KeptKind<T>, theirs: KeptRow<T>, mine: T | null): Failure {
  const { at = null, by = null } = theirs.at?.modified ?? {};
  const who = `${by === null ? '' : ` by ${by}`}${at === null ? '' : ` at ${at}`}`;
  const what = mine === null ? shownRow(theirs.row) : differences(theirs.row, mine);
  return new Failure({
    code: 'Conflict',
    message: `The ${kind.noun} “${kind.titleOf(theirs.row)}” was changed${who} since you read it. ${what}`,
    whose: 'user',
    hint:
      mine === null
        ? 'Nothing was removed. Look at what it says now; repeat it if you still want it gone.'
        : 'Nothing was saved. Repeat it to put yours in its place, or leave it as it is now.',
  });
}

export const goneConflict = <T>(kind: KeptKind<T>, mine: T): Failure =>
  new Failure({
    code: 'Conflict',
    message: `The ${kind.noun} “${kind.titleOf(mine)}” was removed since you read it.`,
    whose: 'user',
    hint: 'Nothing was saved. Repeat it to store it anew, or leave it removed.',
  });

const fieldsOf = (row: unknown): Record<string, unknown> => {
  const fields = isRecord(row) ? row : {};
  const { parameters, ...others } = fields;
  return isRecord(parameters) ? { ...others, ...parameters } : fields;
};

const shown = (value: unknown): string => (value === undefined || value === null ? 'none' : JSON.stringify(value));

/** Names of fields whose values differ, each with both. */
function differences(theirs: unknown, mine: unknown): string {
  const [now, wanted] = [fieldsOf(theirs), fieldsOf(mine)];
  const names = [...new Set([...Object.keys(now), ...Object.keys(wanted)])];
  const told = names.filter((name) => !isSame(now[name], wanted[name]));
  const words = told.map((name) => `${name} is ${shown(now[name])}, yours is ${shown(wanted[name])}`);
  return words.length === 0 ? 'It now is as you want it.' : `Now ${words.join('; ')}.`;
}

const shownRow = (row: unknown): string =>
  `Now ${Object.entries(fieldsOf(row))
    .map(([name, value]) => `${name} is ${shown(value)}`)
    .join('; ')}.`;
