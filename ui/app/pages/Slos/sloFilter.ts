import type { SloRow } from '../../../../domain/contract/listSlos';
import { partsOfKey, placeSubject } from '../../../../domain/model/sloKey';

/** What narrows the list; an empty text narrows nothing. */
export interface SloFilter {
  /** Part of a name, key or place, in whatever case. */
  text: string;
  /** A status, or `PENDING`. */
  status: string;
  engine: string;
  /** Template id. */
  template: string;
  owner: string;
}

export const emptyFilter: SloFilter = { text: '', status: '', engine: '', template: '', owner: '' };

export const ownerOptions = [
  { value: '', text: 'Everybody' },
  { value: 'ours', text: 'This app' },
  { value: 'edited', text: 'This app, edited since' },
  { value: 'foreign', text: 'Others' },
];

/** Answers whether an SLO is within the filter. */
export function isShown(filter: SloFilter, slo: SloRow): boolean {
  return (
    hasText(filter.text.trim().toLowerCase(), slo) &&
    (filter.status === '' || (slo.pending ? 'PENDING' : slo.status) === filter.status) &&
    (filter.engine === '' || slo.engine === filter.engine) &&
    (filter.template === '' || templateIdOf(slo) === filter.template) &&
    isOwnedBy(filter.owner, slo)
  );
}

export const templateIdOf = ({ key }: SloRow): string | null => (key === null ? null : partsOfKey(key).templateId);

const hasText = (text: string, { name, key, place }: SloRow): boolean =>
  [name, key ?? '', ...(place ? [placeSubject(place)] : [])].some((one) => one.toLowerCase().includes(text));

function isOwnedBy(owner: string, { foreign, edited }: SloRow): boolean {
  if (owner === 'ours') return !foreign;
  if (owner === 'foreign') return foreign;
  return owner !== 'edited' || edited === true;
}
