import type { RecentBreachesValue } from '../../../../domain/contract/recentBreaches';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { clusterTarget, isPlaceKnown, type Cluster, type Target } from '../../../../domain/model/cluster';
import { entityOfSubject, partsOfKey } from '../../../../domain/model/sloKey';
import { counted } from '../../components/text/counted';

/** Something on a line of time, as shares of its length. */
export interface Mark {
  left: number;
  width: number;
}

type Span = Pick<RecentBreachesValue, 'from' | 'to'>;

/** Where a stretch lies. A slice of five minutes is the 300th part of a day: whatever is there is at least so wide that it is seen. */
export function markOf(run: Span, span: Span): Mark {
  const [begin, length] = [Date.parse(span.from), Date.parse(span.to) - Date.parse(span.from)];
  const share = (at: string) => Math.min(1, Math.max(0, (Date.parse(at) - begin) / length));
  const width = Math.max(0.006, share(run.to) - share(run.from));
  return { left: Math.min(share(run.from), 1 - width), width };
}

const hourMs = 3_600_000;

/** Every sixth hour of the person's day. */
export function ticksOf(span: Span): { left: number; text: string }[] {
  const [from, to] = [Date.parse(span.from), Date.parse(span.to)];
  const first = new Date(from);
  first.setMinutes(0, 0, 0);
  const ticks = [];
  for (let at = first.getTime(); at <= to; at += hourMs) {
    const moment = new Date(at);
    if (at < from || moment.getHours() % 6 !== 0) continue;
    // Where the clock went by half an hour since, the hours of the day no longer begin with ours.
    const minute = moment.getMinutes() === 0 ? {} : { minute: '2-digit' as const };
    const text = moment.toLocaleTimeString('en-US', { hour: 'numeric', ...minute });
    ticks.push({ left: (at - from) / (to - from), text });
  }
  return ticks;
}

/** Places of the clusters of classic SLOs, which know their entity only. */
export function placesOfClassic(slos: readonly SloRow[], clusters: readonly Cluster[]): Target[] {
  const wanted = new Set(
    slos.flatMap(({ engine, key }) =>
      engine === 'classic' && key !== null ? (entityOfSubject(partsOfKey(key).subject) ?? []) : [],
    ),
  );
  return clusters
    .filter((cluster) => cluster.entityId !== null && wanted.has(cluster.entityId) && isPlaceKnown(cluster))
    .map(clusterTarget);
}

/** What was looked at, and what could not be. */
export function lookedWords({ slos, more, looked, grainMinutes, notLooked }: RecentBreachesValue): string {
  const { headroom, unreadable, unknown, silent, late } = notLooked;
  const rest = [
    headroom > 0 ? `${counted(headroom, 'headroom SLO')} without a threshold` : null,
    unreadable > 0 ? `${unreadable} edited by hand` : null,
    unknown > 0 ? `${unknown} without metrics` : null,
    silent > 0 ? `${silent} without data` : null,
    late > 0 ? `${late} not read in time` : null,
  ].filter((one) => one !== null);
  const left = rest.length === 0 ? '' : ` Left out: ${rest.join(', ')}.`;
  const hit = slos.length + more;
  const words = hit === 0 ? 'None' : hit.toLocaleString('en-US');
  return `${words} of ${counted(looked)} beyond the threshold, in slices of ${grainMinutes} min.${left}`;
}
