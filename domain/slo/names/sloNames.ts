import { fnv1a64 } from '../../fnv1a64';
import type { Target } from '../../model/cluster';
import { baseTemplateId } from '../../model/slo';
import { customDevice } from '../../queries/metricSelector';

const nameLimit = 200;

function cut(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}

/**
 * The text on one line and at most `length` long. Whatever had to give way is replaced by a hash of the whole, so that two
 * different texts stay different.
 */
export function oneLine(text: string, length: number): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line === text && line.length <= length) return line;
  const mark = `~${fnv1a64(text)}`;
  return `${cut(line, length - mark.length)}${mark}`;
}

/** What a saved template calls itself, after its base's id; empty for a built-in one. */
function ownNameOf(templateId: string): string {
  const [, ...own] = templateId.split('.');
  return own.join('.');
}

/** A cluster, or a service in it, in few words. */
function subject({ cluster, service }: Target, length: number): string {
  if (service === undefined) return oneLine(cluster, length);
  const both = `${cluster} / ${service}`;
  const isAmbiguous = cluster.includes(' / ') || service.includes(' / ');
  return isAmbiguous
    ? `${cut(oneLine(both, length - 17), length - 17)}~${fnv1a64(JSON.stringify([cluster, service]))}`
    : oneLine(both, length);
}

/**
 * A name for an objective, unique across accounts, regions and saved templates:
 * `[ECS] prod CPU headroom (123456789012 eu-west-1)`, `[ECS] prod / checkout CPU below 80 %, tier-1 (…)`.
 */
export function sloName(target: Target, objective: string, templateId: string): string {
  const place = `(${oneLine(target.accountId, 40)} ${oneLine(target.region, 40)})`;
  const own = ownNameOf(templateId);
  const rest = ` ${objective}${own === '' ? '' : `, ${oneLine(own, 40)}`} ${place}`;
  return `[ECS] ${subject(target, nameLimit - '[ECS] '.length - rest.length)}${rest}`;
}

/** Letters, digits and single underscores; anything else is marked by a hash after two underscores, so that no two texts meet. */
function metricNamePart(text: string, length: number): string {
  const isPlain = /^[a-z0-9]+(_[a-z0-9]+)*$/.test(text) && !text.includes('custom_device');
  if (isPlain && text.length <= length) return text;
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const mark = `__${fnv1a64(text)}`;
  return `${plain.slice(0, length - mark.length)}${mark}`;
}

/**
 * Part of the key of the metrics that Dynatrace derives from an SLO, at most 220 characters. It can never change, so only
 * what identifies the SLO goes in. Same for both runs of the same request, different for different keys.
 */
export function sloMetricName(templateId: string, { entityId, service }: Pick<Target, 'entityId' | 'service'>): string {
  const own = ownNameOf(templateId);
  const base = baseTemplateId(templateId) ?? templateId;
  const parts = [
    `ecs_${base}`.replace(/\W/g, '_'),
    ...(own === '' ? [] : ['t', metricNamePart(own, 60)]),
    customDevice(entityId).replace(/\W/g, '_').toLowerCase(),
    ...(service === undefined ? [] : [metricNamePart(service, 80)]),
  ];
  return parts.join('_');
}
