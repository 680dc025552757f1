import type { Policy } from '../../../../domain/model/policy';
import { matchWords } from './policyWords';

type FieldName = Exclude<keyof Policy, 'id' | 'order'>;

export interface ShownField {
  name: FieldName;
  label: string;
}

/** What a person compares two versions by. */
export const shownFields: readonly ShownField[] = [
  { name: 'name', label: 'Name' },
  { name: 'enabled', label: 'On' },
  { name: 'match', label: 'Matches' },
  { name: 'set', label: 'SLOs' },
  { name: 'alerts', label: 'Alerts' },
  { name: 'dashboard', label: 'Dashboard' },
  { name: 'exclusions', label: 'Maintenance windows' },
  { name: 'engine', label: 'Engine' },
  { name: 'limits', label: 'Limits' },
];

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');

/** One field of a policy in words; the same words where it is the same. */
export function shownField(policy: Pick<Policy, FieldName>, name: FieldName): string {
  switch (name) {
    case 'name':
      return policy.name;
    case 'enabled':
    case 'exclusions':
      return yesOrNo(policy[name]);
    case 'match':
      return matchWords(policy);
    case 'set':
      return policy.set.map(({ templateId, parameters }) => `${templateId}${valuesWords(parameters)}`).join(', ');
    case 'alerts':
      return Array.isArray(policy.alerts) ? policy.alerts.join(', ') : yesOrNo(policy.alerts);
    case 'dashboard':
      return policy.dashboard ?? 'none';
    case 'engine':
      return policy.engine ?? 'default';
    case 'limits': {
      const { writes, changePercent, deleteAfterDays } = policy.limits;
      const deletes = deleteAfterDays === null ? 'never deletes' : `deletes after ${deleteAfterDays} days`;
      return `${writes} writes, ${changePercent} %, ${deletes}`;
    }
  }
}

function valuesWords(parameters: Policy['set'][number]['parameters']): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : ` (${given.map(([name, value]) => `${name} ${String(value)}`).join(', ')})`;
}
