import { fnv1a64 } from '../fnv1a64';
import type { Target } from './cluster';

/** Where a cluster is: what picks its series wherever there are no entities. */
export type Place = Pick<Target, 'accountId' | 'region' | 'cluster'>;

/** Something that an SLO, or a maintenance window, can be about. */
export type Subject = Place & Pick<Target, 'entityId'>;

/**
 * Longest place in a key: beside the longest template id (69) and the longest name of an ECS service (255) the key stays
 * below 450 characters, and the `externalId` of an alert on it below the 500 of a settings object.
 */
const placeLimit = 120;

/** Letters, digits, `_`, `.` and `-` as they are, which is all that AWS allows in names; anything else as `%` and four digits. */
const escaped = (part: string): string =>
  part.replace(/[^\w.-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * What a cluster is called by its place, entity or not: account, region and name as one text without `:`, different for
 * different places, `123456789012/eu-west-1/prod`.
 */
export function placeSubject({ accountId, region, cluster }: Place): string {
  const text = [accountId, region, cluster].map(escaped).join('/');
  if (text.length <= placeLimit) return text;
  const mark = `~${fnv1a64(JSON.stringify([accountId, region, cluster]))}`;
  return `${text.slice(0, placeLimit - mark.length)}${mark}`;
}

export const placeOf = ({ accountId, region, cluster }: Place): Place => ({ accountId, region, cluster });

/** What the key of an SLO on this cluster says of it: the entity where there is one, else the place. */
export const subjectOf = (subject: Subject): string => subject.entityId ?? placeSubject(subject);

/** Everything by which this cluster may be called, the stable name first. */
export const subjectsOf = (subject: Subject): string[] => [
  placeSubject(subject),
  ...(subject.entityId === null ? [] : [subject.entityId]),
];

/** Answers whether a subject, read from a key or a maintenance window, is this cluster. */
export const isSubject = (text: string, subject: Subject): boolean => subjectsOf(subject).includes(text);

/** The entity id that a subject is; null for a place. */
export const entityOfSubject = (text: string): string | null =>
  /^CUSTOM_DEVICE-[0-9A-F]{16}$/.test(text) ? text : null;

function joined(templateId: string, subject: string, service: string | null | undefined): string {
  return [templateId, subject, ...(service === null || service === undefined ? [] : [service])].join(':');
}

/**
 * What identifies an SLO of ours across runs: `<templateId>:<subject>[:<service>]`. Which subject an SLO got when it was made
 * stays with it, so look for an existing one with `ownSlo` and not by this text alone.
 */
export function sloKey(templateId: string, target: Subject & Pick<Target, 'service'>): string {
  return joined(templateId, subjectOf(target), target.service);
}

/** The key of the same SLO without an entity. */
export function placeKey(templateId: string, target: Place & { service?: string | null | undefined }): string {
  return joined(templateId, placeSubject(target), target.service);
}

/** What the key of an SLO of ours says. */
export interface KeyParts {
  /** A built-in template's id, or `<built-in id>.<own name>` of a saved one. */
  templateId: string;
  /** An entity id, or a place; empty in a text that is no key of ours. */
  subject: string;
  service: string | null;
}

/** Reads `<templateId>:<subject>[:<service>]`; a service name can have colons of its own. */
export function partsOfKey(key: string): KeyParts {
  const [, templateId = key, subject = '', service] = /^([^:]*):([^:]*)(?::([\s\S]*))?$/.exec(key) ?? [];
  return { templateId, subject, service: service ?? null };
}
