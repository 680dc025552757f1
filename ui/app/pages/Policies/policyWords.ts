import type { Policy } from '../../../../domain/model/policy';
import { templateOf } from '../../../../domain/slo/templates/templates';
import { counted } from '../../components/text/counted';

const capacities = { ec2: 'on EC2', fargate: 'on Fargate only', unknown: 'of unknown capacity' } as const;

/** Which clusters and services a policy is for, in words. @param mostNamed of more accounts or regions only the number is told */
export function matchWords({ match }: Pick<Policy, 'match'>, mostNamed = 2): string {
  const { accounts, regions, name, service, tags, capacity } = match;
  const parts = [
    ...(name === undefined ? [] : [`named ${name}`]),
    ...(accounts === undefined ? [] : [`in ${someOf(accounts, 'account', mostNamed)}`]),
    ...(regions === undefined ? [] : [`in ${someOf(regions, 'region', mostNamed)}`]),
    ...(capacity === undefined ? [] : [capacities[capacity]]),
    ...(tags === undefined
      ? []
      : [
          `tagged ${Object.entries(tags)
            .map(([key, value]) => (value === '*' ? key : `${key}=${value}`))
            .join(', ')}`,
        ]),
  ];
  const where = parts.length === 0 ? '' : ` ${parts.join(' ')}`;
  if (service !== undefined)
    return `Services named ${service} of ${parts.length === 0 ? 'any cluster' : `clusters${where}`}`;
  return parts.length === 0 ? 'Every cluster and service' : `Clusters${where}`;
}

const someOf = (values: readonly string[], noun: string, mostNamed: number): string =>
  values.length <= mostNamed ? values.join(' and ') : counted(values.length, noun);

/** What they get, in words. */
export function setWords({ set, alerts, dashboard }: Pick<Policy, 'set' | 'alerts' | 'dashboard'>): string {
  const titles = set.map(({ templateId }) => templateOf(templateId).title);
  const more = [...(alerts === false ? [] : ['alerts']), ...(dashboard === null ? [] : [`on “${dashboard}”`])];
  return [titles.join(', '), ...more].join(' · ');
}

/** What falls under it now. */
export const shareWords = (clusters: number, services: number): string =>
  `${counted(clusters, 'cluster')}, ${counted(services, 'service')}`;
