import { ecsNameOfKey } from '../template/ecsMetricNames';

/** Something that can be left out of a stream. */
export interface LeftOut {
  what: 'other' | 'unread' | 'tasks' | 'memory';
  /** Series that are no longer sent. */
  series: number;
}

export interface HalvingPlan {
  /** Series that the stream sends. */
  series: number;
  /** What to leave out, the gentlest first; empty where half cannot be left out. */
  leave: LeftOut[];
}

/** The gentlest first: what no SLO of this app reads goes before what some do. */
const gentlest: readonly LeftOut['what'][] = ['other', 'unread', 'tasks', 'memory'];

/**
 * What it takes to halve the updates of a stream, which sends every metric every minute and cannot be slowed down: steps in the order of
 * what is lost, as many as are needed.
 * @param metrics what the stream consists of
 */
export function halvingPlan(metrics: readonly { metricKey: string; series: number }[]): HalvingPlan {
  const all = metrics.reduce((sum, { series }) => sum + series, 0);
  const leave: LeftOut[] = [];
  for (const what of gentlest) {
    if (left(leave) * 2 >= all) break;
    const series = metrics
      .filter(({ metricKey }) => partOf(metricKey) === what)
      .reduce((sum, one) => sum + one.series, 0);
    if (series > 0) leave.push({ what, series });
  }
  return { series: all, leave: all > 0 && left(leave) * 2 >= all ? leave : [] };
}

const left = (leave: readonly LeftOut[]): number => leave.reduce((sum, { series }) => sum + series, 0);

function partOf(metricKey: string): LeftOut['what'] | 'cpu' {
  if (!/^cloud\.aws\.ecs\./.test(metricKey)) return 'other';
  const { name, isReadBySlos } = ecsNameOfKey(metricKey) ?? { name: '', isReadBySlos: false };
  if (!isReadBySlos) return 'unread';
  if (name === 'MemoryUtilization') return 'memory';
  return name === 'CPUUtilization' ? 'cpu' : 'tasks';
}
