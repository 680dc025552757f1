import type { Policy } from '../../../../domain/model/policy';
import type { ComparedPolicy, PolicyFieldName } from '../../../../domain/policies/differingFields';
import { matchWords } from './policyWords';

/** What a person compares two versions by. */
export const fieldLabels: Record<PolicyFieldName, string> = {
  ...{ name: 'Name', enabled: 'On', order: 'Order', match: 'Matches', set: 'SLOs', alerts: 'Alerts' },
  ...{ dashboard: 'Dashboard', exclusions: 'Maintenance windows', engine: 'Engine', limits: 'Limits' },
};

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');

/** One field of a policy in words, in full: what differs shows. */
export function shownField(policy: ComparedPolicy, name: PolicyFieldName): string {
  switch (name) {
    case 'name':
      return policy.name;
    case 'enabled':
    case 'exclusions':
      return yesOrNo(policy[name]);
    case 'match':
      return matchWords(policy, Infinity);
    case 'order':
      return policy.order === null ? 'last' : `${policy.order}`;
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
