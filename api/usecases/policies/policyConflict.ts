import { Failure } from '../../../domain/failure';
import type { Policy } from '../../../domain/model/policy';
import { differingFields } from '../../../domain/policies/differingFields';
import type { AppSettingsRow } from '../../platform/appSettings';

/** Somebody saved it in between: who, when, and where it differs from what was to be saved. */
export function policyConflict(theirs: Policy, mine: Policy, row: AppSettingsRow | undefined): Failure {
  const differing = differingFields(theirs, mine);
  const { at = null, by = null } = row?.modified ?? {};
  const who = `${by === null ? '' : ` by ${by}`}${at === null ? '' : ` at ${at}`}`;
  const what =
    differing.length === 0 ? 'It now is as you want it.' : `It differs from yours in ${differing.join(', ')}.`;
  return new Failure({
    code: 'Conflict',
    message: `“${theirs.name}” was changed${who} since you opened it. ${what}`,
    whose: 'user',
    hint: 'Look at both versions, then save yours over the newest one or take theirs; nothing was saved.',
  });
}

export const goneFailure = (id: string): Failure =>
  new Failure({
    code: 'NotFound',
    message: `The policy ${id} was deleted since you opened it.`,
    whose: 'user',
    hint: 'Save it as a new one (without a version), or leave it deleted.',
  });
