import type { SloTemplate } from '../../../../domain/slo/templates/sloTemplate';

/** What a template's series shows, and in which unit. */
export function measuredWords({ metric }: Pick<SloTemplate, 'metric'>): { measured: string; unit: string } {
  if (metric === 'tasks') return { measured: 'Running minus desired tasks', unit: 'tasks' };
  return { measured: metric === 'cpu' ? 'CPU utilization' : 'Memory utilization', unit: '%' };
}
