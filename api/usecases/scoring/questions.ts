import { compositeKey } from '../../../domain/model/compositeKey';
import type { SeriesPlace } from '../ecs/seriesPlaces';
import type { Alike } from './slotsTogether';

/** Objectives that one query tells of. */
export type Question<Member extends SeriesPlace> = Omit<Alike, 'members'> & { members: Member[] };

/** Numbers in one answer, about: a thousand slots of a hundred clusters. */
const numbersPerQuery = 120_000;
const mostPerQuery = 100;
const minuteMs = 60_000;

type SliOf = Alike['sli'];

/** What of an SLI decides about what is read; the threshold does not. */
const wayOf = (sli: SliOf): string =>
  sli.kind === 'headroom'
    ? sli.kind
    : compositeKey(sli.kind, `${sli.noData === 'bad'}`, ...(sli.kind === 'time' ? [sli.level, sli.statistic] : []));

/** Adds an objective to those that are measured alike. */
export function ask<Member extends SeriesPlace>(
  groups: Map<string, Question<Member>>,
  { window, ...alike }: Omit<Alike, 'members'> & { window: string },
  member: Member,
): void {
  const id = compositeKey(...alike.keys, ...member.by, `${alike.slotMinutes}`, window, wayOf(alike.sli));
  const group = groups.get(id) ?? { ...alike, members: [] };
  groups.set(id, group);
  group.members.push(member);
}

/** As few questions as one answer each has room for; side by side, targets of one cluster are asked for together. */
export function chunked<Member extends SeriesPlace>(group: Question<Member>): Question<Member>[] {
  const slots = (group.span.to - group.span.from) / (group.slotMinutes * minuteMs);
  const size = Math.max(1, Math.min(mostPerQuery, Math.floor(numbersPerQuery / slots)));
  const members = [...group.members].sort((one, other) => (one.series < other.series ? -1 : 1));
  return Array.from({ length: Math.ceil(members.length / size) }, (_, at) => ({
    ...group,
    members: members.slice(at * size, (at + 1) * size),
  }));
}
