import { tierWords, type ScheduledTier } from './burnTier';

/** What a problem says of an SLO whose budget burns; nothing in it changes while its tiers stay the same. */
export interface BreachEvent {
  /** Known by it, its type and its entity: one problem a breach. */
  title: string;
  /** Null: the environment. */
  entityId: string | null;
  timeoutMinutes: number;
  properties: Record<string, string>;
}

/** What is told of an SLO. */
export interface BreachSubject {
  key: string;
  id: string;
  name: string;
  owner: string | null;
  entityId: string | null;
  cluster: string;
  accountId: string;
  region: string;
  service?: string;
  target: number;
  window: string;
  slotMinutes: number;
  /** Whether another SLO on the same entity has its name: an event is known by its title, and each needs one of its own. */
  isTwin: boolean;
  /** Page of this app that shows it. */
  url: string;
}

/** Opens a problem of its own: Davis does not merge alerts of this type. */
export const problemType = 'CUSTOM_ALERT';

/** Documented for events/ingest: 4,096 characters a value. */
const longestValue = 4096;

/** @param tiers those that hold */
export function breachEvent(
  subject: BreachSubject,
  tiers: readonly ScheduledTier[],
  timeoutMinutes: number,
): BreachEvent {
  const { key, id, name, owner, cluster, accountId, region, service, target, window, slotMinutes, url } = subject;
  const what = tiers.map((tier) => tierWords[tier]).join('; ');
  const description =
    `${name}: ${what}. Target ${target} % over ${window}, in time slices of ${slotMinutes} min. ` +
    `History, budget and breaches: ${url}`;
  const properties: Record<string, string> = {
    ...{ 'dt.event.description': description, 'slo.id': id, 'slo.key': key, 'slo.name': name, 'slo.url': url },
    ...{ 'slo.tiers': tiers.join(','), 'slo.target': String(target), 'slo.window': window },
    ...{ 'aws.account.id': accountId, 'aws.region': region, 'aws.ecs.cluster': cluster },
    ...(service === undefined ? {} : { 'aws.ecs.service': service }),
    ...(owner === null ? {} : { owner }),
  };
  const short = Object.entries(properties).map(([name, value]) => [name, value.slice(0, longestValue)]);
  const title = `SLO error budget: ${name}${subject.isTwin ? ` (${key})` : ''}`;
  return {
    ...{ title, entityId: subject.entityId, timeoutMinutes },
    properties: Object.fromEntries(short) as Record<string, string>,
  };
}
